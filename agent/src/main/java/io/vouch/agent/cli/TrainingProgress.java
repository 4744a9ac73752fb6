package io.vouch.agent.cli;

import io.vouch.agent.engine.Training;
import io.vouch.agent.wiring.Application;
import io.vouch.tools.training.TrainingOptions;

/** Trains and says how it goes: one line per phase. */
final class TrainingProgress {
  /** The seed where nobody names one. */
  static final long STANDARD_SEED = 1;

  private final Terminal terminal;

  TrainingProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Trains where the models do not fit the catalogue as it is. */
  void trainIfStale(Application application, long seed) {
    if (!application.training().isCurrent()) {
      train(application, seed);
    }
  }

  /**
   * Learns from the events before the first conversation, so that somebody who imported and talks
   * is not shown the newest items only; a full training adds the vectors of texts.
   */
  void trainFirst(Application application, long seed) {
    Training training = application.training();
    if (!training.hasModels() && application.store().events().count() > 0) {
      terminal.say("Learning from the events once, before the first conversation …");
      said(training.trainOnEvents(TrainingOptions.standard(seed), new PhaseLines(terminal)), seed);
      terminal.say("\"vouch train\" learns from the texts as well.");
    }
  }

  Training.Trained train(Application application, long seed) {
    return said(
        application.training().train(TrainingOptions.standard(seed), new PhaseLines(terminal)),
        seed);
  }

  private Training.Trained said(Training.Trained trained, long seed) {
    trained.notes().forEach(terminal::say);
    terminal.say(
        "trained %s on %,d items and %,d interactions (seed %d)"
            .formatted(trained.modelVersion(), trained.items(), trained.interactions(), seed));
    return trained;
  }
}
