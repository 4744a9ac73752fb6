package io.vouch.tools.model.textvectors;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Evidence;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import java.io.IOException;
import java.util.Map;

/** Closeness in meaning, the source {@code dense}. */
public final class TextVectorModel implements Model {
  private static final TextVectorMessages SAY = Messages.of(TextVectorMessages.class);

  /** Its name. */
  public static final String NAME = "text_vectors";

  /**
   * Embedding takes about a minute per 100,000 texts on two cores; larger catalogues ask for it by
   * its name.
   */
  public static final int MOST_UNASKED = 20_000;

  private final EmbeddingModel embeddings;
  private final String embeddingName;

  /**
   * Over a sentence model.
   *
   * @param embeddings what makes the vectors, and embeds a wish
   * @param embeddingName what to call it in what is stored
   */
  public TextVectorModel(EmbeddingModel embeddings, String embeddingName) {
    this.embeddings = embeddings;
    this.embeddingName = embeddingName;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Evidence evidence() {
    return Evidence.TEXTS;
  }

  @Override
  public boolean isTrainedUnasked(Catalogue catalogue) {
    return catalogue.size() > 0 && catalogue.size() <= MOST_UNASKED;
  }

  /** Nothing: versions of trainings are older than this model's name, and must not change. */
  @Override
  public byte[] identity(TrainingData data) {
    return new byte[0];
  }

  @Override
  public Learned train(TrainingData data, long seed) {
    if (data.catalogue().size() == 0) {
      return new Learned.Nothing(SAY.noTexts());
    }
    return new Learned.Something(
        new TextVectors(
            EmbeddingTraining.train(data.catalogue(), embeddings, embeddingName, data.listener()),
            embeddings));
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return TextVectors.read(in, embeddings);
  }

  @Override
  public Map<String, String> words() {
    return Map.of(DenseRetriever.NAME, SAY.factor());
  }
}
