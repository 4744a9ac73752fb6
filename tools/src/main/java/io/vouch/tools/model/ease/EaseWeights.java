package io.vouch.tools.model.ease;

import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import java.io.IOException;

/**
 * The weights of EASE, see {@link EaseTrainer}.
 *
 * @param rows {@code rows[i][j]} is what having item i says for item j; shared: nobody changes them
 * @param typicalBest the median over people of their best item's score, positive; scores are
 *     divided by it
 */
public record EaseWeights(float[][] rows, float typicalBest) implements TrainedModel {
  @Override
  public void save(PartOutput out) throws IOException {
    out.writeFloat(typicalBest);
    out.writeInt(rows.length);
    for (float[] row : rows) {
      out.writeFloats(row);
    }
  }

  static EaseWeights read(PartInput in) throws IOException {
    float typicalBest = in.readFloat();
    float[][] rows = new float[in.readInt()][];
    for (int item = 0; item < rows.length; item++) {
      rows[item] = in.readFloats();
    }
    return new EaseWeights(rows, typicalBest);
  }

  @Override
  public EaseWeights onto(ItemMapping items) {
    float[][] moved = new float[items.count()][items.count()];
    for (int i = 0; i < moved.length; i++) {
      for (int j = 0; items.before(i) >= 0 && j < moved.length; j++) {
        moved[i][j] = items.before(j) < 0 ? 0f : rows[items.before(i)][items.before(j)];
      }
    }
    return new EaseWeights(moved, typicalBest);
  }

  @Override
  public Offer offer(Serving serving) {
    return Offer.of(new EaseRetriever(this));
  }

  /** Adds weight × what having the item says to {@code scores}. */
  void addTo(float[] scores, int item, float weight) {
    float[] row = rows[item];
    for (int j = 0; j < row.length; j++) {
      scores[j] += weight * row[j];
    }
  }

  /** Whether having the item says anything. */
  boolean knows(int item) {
    for (float weight : rows[item]) {
      if (weight != 0) {
        return true;
      }
    }
    return false;
  }
}
