package io.vouch.tools.model.als;

import io.vouch.messages.Messages;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import io.vouch.tools.training.DenseScan;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.TypicalBest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** The taste of people alike, the source {@code collaborative}. */
public final class AlsModel implements Model {
  private static final AlsMessages SAY = Messages.of(AlsMessages.class);

  /** Its name. */
  public static final String NAME = "als";

  /** Items above which factor vectors are halved by default. */
  public static final int LARGE = 250_000;

  /** Fewest people and items with interactions for which factors are learned; arbitrary. */
  private static final int LEAST_PEOPLE = 5;

  private static final double UNOBSERVED_RATIO = 12;

  private final int dimensions;
  private final int iterations;

  /**
   * With these settings.
   *
   * @param dimensions length of a factor vector, or 0 for 64 up to {@value #LARGE} items and 32
   *     above, which keeps a scan of a million items within a few milliseconds
   * @param iterations how often both sides are solved
   */
  public AlsModel(int dimensions, int iterations) {
    this.dimensions = dimensions;
    this.iterations = iterations;
  }

  /** With the settings that ship: length by the number of items, 12 iterations. */
  public AlsModel() {
    this(0, 12);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Length and iterations only: versions of trainings are older than this model's name. */
  @Override
  public byte[] identity(TrainingData data) {
    AlsOptions options = options(data.interactions(), 0);
    return ByteBuffer.allocate(2 * Integer.BYTES)
        .putInt(options.dimensions())
        .putInt(options.iterations())
        .array();
  }

  @Override
  public Learned train(TrainingData data, long seed) {
    Interactions interactions = data.interactions();
    int people = interactions.byPerson().filledRows();
    int items = interactions.byItem().filledRows();
    if (people < LEAST_PEOPLE || items < LEAST_PEOPLE) {
      return new Learned.Nothing(SAY.fewPeople(people, items, LEAST_PEOPLE));
    }
    AlsTrainer.Factors factors =
        new AlsTrainer(options(interactions, seed), data.parallel())
            .train(interactions, data.listener());
    return new Learned.Something(
        new CollaborativeFactors(factors.items(), typicalBest(factors, interactions)));
  }

  /**
   * The settings of ALS for these data.
   *
   * <p>α₀·items is kept at {@value #UNOBSERVED_RATIO} times a person's mean number of interactions,
   * at most α₀ = 0.3: with the fixed α₀ of small catalogues the regularisation of a large one
   * outweighs what people did. Found on two public data sets, see docs/quality.md.
   */
  private AlsOptions options(Interactions interactions, long seed) {
    int items = Math.max(1, interactions.items());
    int length = dimensions > 0 ? dimensions : items > LARGE ? 32 : 64;
    double meanPerPerson = (double) interactions.size() / Math.max(1, interactions.people());
    float unobserved = (float) Math.min(0.3, UNOBSERVED_RATIO * meanPerPerson / items);
    return new AlsOptions(length, iterations, 0.005f, unobserved, 0.1f, seed);
  }

  private static float typicalBest(AlsTrainer.Factors factors, Interactions interactions) {
    int d = factors.items().dimensions();
    DenseScan scan = new DenseScan(factors.items().values(), d);
    return TypicalBest.of(
        interactions.people(),
        interactions.items(),
        (person, scores) ->
            scan.scores(
                Arrays.copyOfRange(factors.people(), person * d, (person + 1) * d), scores));
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return CollaborativeFactors.read(in);
  }

  @Override
  public Map<String, String> words() {
    return Map.of(AlsRetriever.NAME, SAY.factor());
  }
}
