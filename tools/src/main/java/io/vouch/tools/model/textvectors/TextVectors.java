package io.vouch.tools.model.textvectors;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import java.io.IOException;
import java.util.List;

/**
 * The embeddings of all items' texts.
 *
 * @param vectors one per item
 * @param model what made them, and embeds a wish
 */
public record TextVectors(ItemVectors vectors, EmbeddingModel model) implements TrainedModel {
  @Override
  public void save(PartOutput out) throws IOException {
    out.writeUTF(vectors.model());
    out.writeInt(vectors.dimensions());
    out.writeFloats(vectors.values());
  }

  /** Reads what {@link #save} wrote. */
  static TextVectors read(PartInput in, EmbeddingModel model) throws IOException {
    String name = in.readUTF();
    int dimensions = in.readInt();
    return new TextVectors(new ItemVectors(in.readFloats(), dimensions, name), model);
  }

  @Override
  public TextVectors onto(ItemMapping items) {
    return new TextVectors(
        new ItemVectors(
            items.rows(vectors.values(), vectors.dimensions()),
            vectors.dimensions(),
            vectors.model()),
        model);
  }

  @Override
  public Offer offer(Serving serving) {
    return new Offer(new DenseRetriever(model, vectors), List.of(), vectors);
  }
}
