package io.vouch.tools.model.als;

import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import java.io.IOException;

/**
 * Item factors with what their scores are measured by.
 *
 * @param items the item side of the factorisation
 * @param typicalBest the median over people of their best item's score, positive; scores are
 *     divided by it
 */
public record CollaborativeFactors(ItemFactors items, float typicalBest) implements TrainedModel {
  @Override
  public void save(PartOutput out) throws IOException {
    out.writeFloat(typicalBest);
    AlsOptions options = items.options();
    out.writeInt(options.dimensions());
    out.writeInt(options.iterations());
    out.writeFloat(options.regularisation());
    out.writeFloat(options.unobservedWeight());
    out.writeFloat(options.deviation());
    out.writeLong(options.seed());
    out.writeFloats(items.values());
    for (float[] row : items.scaledGram()) {
      out.writeFloats(row);
    }
  }

  static CollaborativeFactors read(PartInput in) throws IOException {
    float typicalBest = in.readFloat();
    return new CollaborativeFactors(readFactors(in), typicalBest);
  }

  /** Reads factors without their measure, as they were stored before models had parts. */
  public static ItemFactors readFactors(PartInput in) throws IOException {
    AlsOptions options =
        new AlsOptions(
            in.readInt(),
            in.readInt(),
            in.readFloat(),
            in.readFloat(),
            in.readFloat(),
            in.readLong());
    float[] values = in.readFloats();
    float[][] gram = new float[options.dimensions()][];
    for (int r = 0; r < gram.length; r++) {
      gram[r] = in.readFloats();
    }
    return new ItemFactors(options, values, gram);
  }

  @Override
  public CollaborativeFactors onto(ItemMapping mapping) {
    return new CollaborativeFactors(
        new ItemFactors(
            items.options(), mapping.rows(items.values(), items.dimensions()), items.scaledGram()),
        typicalBest);
  }

  @Override
  public Offer offer(Serving serving) {
    return Offer.of(
        new AlsRetriever(items, typicalBest, serving.find(ItemNeighbours.class).orElse(null)));
  }
}
