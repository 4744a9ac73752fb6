package io.vouch.tools.model.textvectors;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.vouch.domain.constraint.Words;
import java.util.List;

/** A fake embedding model: one dimension per hash of a word; or one that always fails. */
public record BagOfWordsModel(boolean fails) implements EmbeddingModel {
  private static final int DIMENSIONS = 50;

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    if (fails) {
      throw new IllegalStateException("down");
    }
    return Response.from(segments.stream().map(s -> Embedding.from(vector(s.text()))).toList());
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : Words.of(text)) {
      vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += 1;
    }
    return vector;
  }
}
