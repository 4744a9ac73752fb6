package io.vouch.tools.model.ease;

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
 * What all the items of a person together say, the source {@code ease}. Its cost rises with the
 * third power of the number of items and its memory with the second, so it is trained when it is
 * asked for, and weighs nothing until a ranking says otherwise.
 */
public final class EaseModel implements Model {
  private static final EaseMessages SAY = Messages.of(EaseMessages.class);

  /** Its name. */
  public static final String NAME = "ease";

  /** λ as in the quality tables; for MovieLens-1M. */
  public static final double REGULARISATION = 500;

  private final double regularisation;

  /** With the λ of the quality tables. */
  public EaseModel() {
    this(REGULARISATION);
  }

  /**
   * With another λ.
   *
   * @param regularisation λ, positive
   */
  public EaseModel(double regularisation) {
    this.regularisation = regularisation;
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
    return "%s %d %s".formatted(NAME, version(), regularisation).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Learned train(TrainingData data, long seed) {
    Interactions interactions = data.interactions();
    if (interactions.size() == 0) {
      return new Learned.Nothing(SAY.nobody());
    }
    if (interactions.items() > EaseTrainer.MOST_ITEMS) {
      return new Learned.Nothing(EaseTrainer.tooLarge(interactions.items()));
    }
    float[][] rows =
        new EaseTrainer(regularisation, data.parallel()).train(interactions, data.listener());
    return new Learned.Something(
        new EaseWeights(rows, typicalBest(new EaseWeights(rows, 1f), interactions)));
  }

  private static float typicalBest(EaseWeights weights, Interactions interactions) {
    SparseRows people = interactions.byPerson();
    return TypicalBest.of(
        people.rowCount(),
        people.columnCount(),
        (person, scores) -> {
          Arrays.fill(scores, 0f);
          for (int entry = people.start(person); entry < people.end(person); entry++) {
            weights.addTo(scores, people.column(entry), people.value(entry));
          }
        });
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return EaseWeights.read(in);
  }

  @Override
  public Map<String, String> words() {
    return Map.of(EaseRetriever.NAME, SAY.factor());
  }
}
