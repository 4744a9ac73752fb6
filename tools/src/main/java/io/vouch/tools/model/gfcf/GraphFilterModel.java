package io.vouch.tools.model.gfcf;

import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TypicalBest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A closed-form graph filter, the source {@code gf_cf}. It costs several times what the models that
 * ship do, so it is trained when it is asked for, and weighs nothing until a ranking says
 * otherwise.
 */
public final class GraphFilterModel implements Model {
  private static final GraphFilterMessages SAY = Messages.of(GraphFilterMessages.class);

  /** Its name. */
  public static final String NAME = "gf_cf";

  /** How many singular vectors pass, as published. */
  public static final int RANK = 256;

  /** The weight of the low-pass part, as published. */
  public static final float ALPHA = 0.3f;

  /** Most pairs of items that share a person: half a gigabyte. */
  static final long MOST_PAIRS = 60_000_000;

  private final int rank;

  /** With the published settings. */
  public GraphFilterModel() {
    this(RANK);
  }

  GraphFilterModel(int rank) {
    this.rank = rank;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isTrainedUnasked(Catalogue catalogue) {
    return false;
  }

  @Override
  public byte[] identity(TrainingData data) {
    return "%s %d %d".formatted(NAME, version(), rank).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Learned train(TrainingData data, long seed) {
    Interactions interactions = data.interactions();
    if (interactions.size() == 0) {
      return new Learned.Nothing(SAY.nobody());
    }
    GraphFilter filter =
        GraphFilter.train(
            interactions, passing(interactions), ALPHA, data.parallel(), data.listener());
    LinearPart linear = LinearPart.of(interactions, filter, data.parallel(), MOST_PAIRS);
    if (linear == null) {
      return new Learned.Nothing(SAY.tooManyPairs(MOST_PAIRS));
    }
    ItemFilter items = items(filter, linear);
    return new Learned.Something(items.measuredBy(typicalBest(items, interactions.byPerson())));
  }

  /** A filter that lets everything pass gives a person's own items back, so at most a quarter. */
  private int passing(Interactions interactions) {
    int most = Math.min(interactions.byPerson().filledRows(), interactions.byItem().filledRows());
    return Math.max(1, Math.min(rank, most / 4));
  }

  private static ItemFilter items(GraphFilter filter, LinearPart linear) {
    float[][] rows = filter.vectors();
    int width = rows[0].length;
    float[] vectors = new float[Math.multiplyExact(rows.length, width)];
    for (int item = 0; item < rows.length; item++) {
      System.arraycopy(rows[item], 0, vectors, item * width, width);
    }
    return new ItemFilter(
        ALPHA,
        1f,
        new ItemFilter.Parts(filter.itemScale(), linear.others(), linear.shares(), vectors, width));
  }

  private static float typicalBest(ItemFilter items, SparseRows people) {
    return TypicalBest.of(
        people.rowCount(),
        people.columnCount(),
        (person, scores) -> {
          float[] ones = new float[people.length(person)];
          Arrays.fill(ones, 1f);
          items.score(people.columnsOf(person), ones, scores);
        });
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return ItemFilter.read(in);
  }

  @Override
  public Map<String, String> words() {
    return Map.of(GraphFilterRetriever.NAME, SAY.factor());
  }
}
