package io.vouch.tools.model.textvectors;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.training.ItemText;
import io.vouch.tools.training.TrainingListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Embeds the text of every item of a catalogue, in batches. */
public final class EmbeddingTraining {
  private static final TextVectorMessages SAY = Messages.of(TextVectorMessages.class);

  private static final int BATCH = 64;

  /** Characters of an item's text that are embedded; small sentence models read no more. */
  private static final int MOST_CHARACTERS = 1_000;

  private EmbeddingTraining() {}

  /**
   * The vectors of all items, each of length 1.
   *
   * @param modelName what to call the model in the result
   */
  public static ItemVectors train(
      Catalogue catalogue, EmbeddingModel model, String modelName, TrainingListener listener) {
    float[] values = new float[0];
    int dimensions = 0;
    for (int first = 0; first < catalogue.size(); first += BATCH) {
      int count = Math.min(BATCH, catalogue.size() - first);
      List<TextSegment> texts = new ArrayList<>(count);
      for (int item = first; item < first + count; item++) {
        texts.add(TextSegment.from(text(catalogue, item)));
      }
      List<Embedding> embeddings = model.embedAll(texts).content();
      if (first == 0) {
        dimensions = embeddings.get(0).vector().length;
        values = new float[Math.multiplyExact(catalogue.size(), dimensions)];
      }
      for (int i = 0; i < count; i++) {
        float[] vector = normalised(embeddings.get(i).vector());
        System.arraycopy(vector, 0, values, (first + i) * dimensions, dimensions);
      }
      listener.progress(SAY.phase(), first + (long) count, catalogue.size());
    }
    return new ItemVectors(values, dimensions, modelName);
  }

  private static String text(Catalogue catalogue, int item) {
    String text = catalogue.title(item) + "\n" + ItemText.body(catalogue, item);
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  /** The vector at length 1; zeros stay zeros. */
  public static float[] normalised(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float[] unit = Arrays.copyOf(vector, vector.length);
    for (int k = 0; k < unit.length && squares > 0; k++) {
      unit[k] = (float) (vector[k] / Math.sqrt(squares));
    }
    return unit;
  }
}
