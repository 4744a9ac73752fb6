package io.vouch.tools.training;

import io.vouch.tools.catalogue.Catalogue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trains all models of a catalogue from what people did.
 *
 * <p>Never fails on little data: parts that cannot be trained are null and a note says why. The
 * same inputs and seed give the same bits on any number of threads.
 */
public final class ModelTraining {
  /** Neighbours kept of each item; as ItemKNN is usually run, between 20 and 200. */
  public static final int NEIGHBOURS = 50;

  /** Fewest people and items with interactions for which factors are learned; arbitrary. */
  static final int LEAST_PEOPLE = 5;

  private static final int SAMPLED_PEOPLE = 200;

  private ModelTraining() {}

  /** The models of this catalogue; {@code interactions} number items as the catalogue does. */
  public static TrainedModels train(
      Catalogue catalogue,
      Interactions interactions,
      TrainingOptions options,
      TrainingListener listener) {
    ParallelRows parallel = new ParallelRows(options.threads());
    List<String> notes = new ArrayList<>();
    float[] popularity = PopularityTrainer.train(interactions);
    listener.progress("popularity", 1, 1);
    AlsTrainer.Factors factors = factors(interactions, options, listener, notes);
    return new TrainedModels(
        version(catalogue, interactions, options),
        catalogue.version().sequence(),
        options.seed(),
        TrainedModels.ids(catalogue),
        popularity,
        neighbours(interactions, parallel, listener, notes),
        factors == null ? null : factors.items(),
        factors == null ? 1f : typicalBest(factors, interactions.people()),
        null,
        notes);
  }

  private static @Nullable ItemNeighbours neighbours(
      Interactions interactions,
      ParallelRows parallel,
      TrainingListener listener,
      List<String> notes) {
    ItemNeighbours neighbours =
        new ItemToItemTrainer(NEIGHBOURS, parallel).train(interactions, listener);
    if (neighbours.neighbours().length > 0) {
      return neighbours;
    }
    notes.add("No two items were liked by the same person, so no item knows similar ones yet.");
    return null;
  }

  private static AlsTrainer.@Nullable Factors factors(
      Interactions interactions,
      TrainingOptions options,
      TrainingListener listener,
      List<String> notes) {
    int people = filledRows(interactions.byPerson());
    int items = filledRows(interactions.byItem());
    if (people < LEAST_PEOPLE || items < LEAST_PEOPLE) {
      notes.add(
          "%d people liked %d items; collaborative factors need at least %d of each."
              .formatted(people, items, LEAST_PEOPLE));
      return null;
    }
    ParallelRows parallel = new ParallelRows(options.threads());
    return new AlsTrainer(options.als(interactions), parallel).train(interactions, listener);
  }

  private static int filledRows(SparseRows rows) {
    int filled = 0;
    for (int row = 0; row < rows.rowCount(); row++) {
      if (rows.length(row) > 0) {
        filled++;
      }
    }
    return filled;
  }

  /** The median best score over evenly spaced people. */
  private static float typicalBest(AlsTrainer.Factors factors, int people) {
    int d = factors.items().dimensions();
    DenseScan scan = new DenseScan(factors.items().values(), d);
    float[] scores = new float[factors.items().count()];
    int sampled = Math.min(people, SAMPLED_PEOPLE);
    float[] bests = new float[sampled];
    for (int s = 0; s < sampled; s++) {
      int person = (int) ((long) s * people / sampled);
      scan.scores(Arrays.copyOfRange(factors.people(), person * d, (person + 1) * d), scores);
      for (float score : scores) {
        bests[s] = Math.max(bests[s], score);
      }
    }
    Arrays.sort(bests);
    float median = bests[sampled / 2];
    return median > 0 ? median : 1f;
  }

  private static String version(
      Catalogue catalogue, Interactions interactions, TrainingOptions options) {
    MessageDigest digest = sha256();
    for (int item = 0; item < catalogue.size(); item++) {
      digest.update(catalogue.id(item).value().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    ByteBuffer entry = ByteBuffer.allocate(24);
    SparseRows rows = interactions.byPerson();
    for (int person = 0; person < rows.rowCount(); person++) {
      for (int e = rows.start(person); e < rows.end(person); e++) {
        entry.clear().putInt(person).putInt(rows.column(e)).putFloat(rows.value(e));
        digest.update(entry.putLong(interactions.timeMillis(e)).flip());
      }
    }
    AlsOptions als = options.als(interactions);
    entry.clear().putLong(options.seed()).putInt(als.dimensions()).putInt(als.iterations());
    digest.update(entry.flip());
    return "m" + HexFormat.of().formatHex(digest.digest(), 0, 5);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
