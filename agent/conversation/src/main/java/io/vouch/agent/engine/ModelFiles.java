package io.vouch.agent.engine;

import io.vouch.agent.narration.phrase.FactorWords;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.ModelFile;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.PartFault;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.shipped.FormatOne;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.LexicalRetriever;
import io.vouch.tools.retrieval.RetrieverSet;
import io.vouch.tools.retrieval.Retrievers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The trained models and search indexes in the data directory, and the sources made from them.
 * Thread-safe.
 */
public final class ModelFiles {
  private static final EngineMessages SAY = Messages.of(EngineMessages.class);

  /** Up to here a word index is built within half a second, so that it need not wait. */
  private static final int SMALL_CATALOGUE = 20_000;

  private static final Logger LOG = System.getLogger(ModelFiles.class.getName());

  private final Path directory;
  private final Models models;
  private final FactorWords words;
  private final AtomicReference<List<PartFault>> logged = new AtomicReference<>(List.of());

  /**
   * The files below a directory.
   *
   * @param models those that take part
   */
  public ModelFiles(Path directory, Models models) {
    this.directory = directory;
    this.models = models;
    this.words = FactorWords.of(models);
  }

  /** The models that take part. */
  Models models() {
    return models;
  }

  /** The file of the trained models. */
  Path file() {
    return directory.resolve("models.bin");
  }

  /**
   * The trained models, or none where there is no file; what cannot be used is among the faults.
   */
  TrainedModels trained(Catalogue catalogue) {
    try {
      return ModelFile.formatVersion(file()) == FormatOne.VERSION
          ? FormatOne.load(file(), models)
          : ModelFile.load(file(), models);
    } catch (VouchException e) {
      TrainedModels none = TrainedModels.untrained(catalogue);
      if (e.code() == ErrorCode.NOT_FOUND) {
        return none;
      }
      if (e.code() == ErrorCode.BAD_DATA) {
        return unusable(none, e);
      }
      throw e;
    }
  }

  private static TrainedModels unusable(TrainedModels none, VouchException failure) {
    LOG.log(Level.WARNING, failure.getMessage());
    return new TrainedModels(
        none.items(),
        none.parts(),
        List.of(new PartFault(ModelFile.WHOLE, SAY.modelFileDamaged())));
  }

  /** The sources that are there at once. */
  Loaded load(Catalogue catalogue) {
    if (catalogue.size() <= SMALL_CATALOGUE) {
      return complete(catalogue);
    }
    TrainedModels trained = told(trained(catalogue));
    return loaded(
        Retrievers.of(catalogue, models, trained, null), trained, List.of(LexicalRetriever.NAME));
  }

  /** All sources. */
  Loaded complete(Catalogue catalogue) {
    TrainedModels trained = told(trained(catalogue));
    LexicalIndex index = LexicalIndex.onDisk(catalogue, directory.resolve("words"));
    return loaded(Retrievers.of(catalogue, models, trained, index), trained, List.of());
  }

  private Loaded loaded(RetrieverSet sources, TrainedModels trained, List<String> missing) {
    return new Loaded(
        sources, trained.modelVersion(), new ModelsInUse(words, trained.faults(), missing));
  }

  /** Logs what cannot be used, once until it changes. */
  private TrainedModels told(TrainedModels trained) {
    if (!logged.getAndSet(trained.faults()).equals(trained.faults())) {
      trained.faults().forEach(fault -> LOG.log(Level.WARNING, fault.sentence()));
    }
    return trained;
  }

  /**
   * Sources and how the models behind them stand.
   *
   * @param modelVersion {@code untrained} where there are none
   */
  record Loaded(RetrieverSet sources, String modelVersion, ModelsInUse state) {}
}
