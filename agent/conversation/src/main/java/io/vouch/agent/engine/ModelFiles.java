package io.vouch.agent.engine;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.Retrievers;
import io.vouch.tools.training.ModelFile;
import io.vouch.tools.training.TrainedModels;
import java.nio.file.Path;
import java.util.List;

/**
 * The trained models and search indexes in the data directory, and the sources made from them.
 * Thread-safe.
 */
public final class ModelFiles {
  /** Up to here a word index is built within half a second, so that it need not wait. */
  private static final int SMALL_CATALOGUE = 20_000;

  private static final String LEXICAL = "lexical";

  private final Path directory;
  private final EmbeddingModel embeddings;

  /**
   * The files below a directory.
   *
   * @param embeddings the model that makes, and made, the vectors of texts
   */
  public ModelFiles(Path directory, EmbeddingModel embeddings) {
    this.directory = directory;
    this.embeddings = embeddings;
  }

  /** The model that makes the vectors of texts. */
  EmbeddingModel embeddings() {
    return embeddings;
  }

  /** The file of the trained models. */
  Path file() {
    return directory.resolve("models.bin");
  }

  /** The trained models, or none where there is no file or it is damaged. */
  TrainedModels trained(Catalogue catalogue) {
    try {
      return ModelFile.load(file());
    } catch (VouchException e) {
      if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.BAD_DATA) {
        return TrainedModels.untrained(catalogue);
      }
      throw e;
    }
  }

  /** The sources that are there at once. */
  Loaded load(Catalogue catalogue) {
    if (catalogue.size() <= SMALL_CATALOGUE) {
      return complete(catalogue);
    }
    TrainedModels models = trained(catalogue);
    List<Retriever> sources =
        Retrievers.of(catalogue, models, LexicalIndex.inMemory(emptied(catalogue)), embeddings);
    return new Loaded(
        sources.stream().filter(source -> !source.name().equals(LEXICAL)).toList(),
        models.modelVersion(),
        List.of(LEXICAL));
  }

  /** All sources. */
  Loaded complete(Catalogue catalogue) {
    TrainedModels models = trained(catalogue);
    LexicalIndex words = LexicalIndex.onDisk(catalogue, directory.resolve("words"));
    return new Loaded(
        Retrievers.of(catalogue, models, words, embeddings), models.modelVersion(), List.of());
  }

  private static Catalogue emptied(Catalogue catalogue) {
    return Catalogue.of(catalogue.schema(), catalogue.version(), List.of());
  }

  /**
   * Sources and the version of the models behind them.
   *
   * @param modelVersion {@code untrained} where there are none
   * @param missing names of sources that are still to be built
   */
  record Loaded(List<Retriever> retrievers, String modelVersion, List<String> missing) {}
}
