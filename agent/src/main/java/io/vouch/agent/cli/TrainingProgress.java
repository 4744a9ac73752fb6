package io.vouch.agent.cli;

import io.vouch.agent.engine.Training;
import io.vouch.agent.wiring.Application;
import io.vouch.tools.training.TrainingOptions;

/** Trains and says how it goes: one line per phase. */
final class TrainingProgress {
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

  Training.Trained train(Application application, long seed) {
    Training.Trained trained =
        application.training().train(TrainingOptions.standard(seed), new PhaseLines(terminal));
    trained.notes().forEach(terminal::say);
    terminal.say(
        "trained %s on %,d items and %,d interactions (seed %d)"
            .formatted(trained.modelVersion(), trained.items(), trained.interactions(), seed));
    return trained;
  }
}
