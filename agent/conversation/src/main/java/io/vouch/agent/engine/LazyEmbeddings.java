package io.vouch.agent.engine;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model that runs in this process, loaded at its first use because that takes a third
 * of a second.
 */
public final class LazyEmbeddings implements EmbeddingModel {
  /** The name under which its vectors are stored. */
  public static final String MODEL_NAME = "all-minilm-l6-v2-q";

  private static final int DIMENSIONS = 384;

  private @Nullable EmbeddingModel loaded;

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return model().embedAll(segments);
  }

  @Override
  public int dimension() {
    return DIMENSIONS;
  }

  private synchronized EmbeddingModel model() {
    EmbeddingModel model = loaded;
    if (model == null) {
      model = new AllMiniLmL6V2QuantizedEmbeddingModel();
      loaded = model;
    }
    return model;
  }
}
