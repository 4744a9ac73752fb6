package io.vouch.agent.cli.option;

import io.vouch.agent.engine.Training;
import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.JobRun;
import io.vouch.agent.terminal.PhaseLines;
import io.vouch.agent.wiring.Application;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.training.TrainingListener;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Trains and says how it goes: one line per phase. */
public final class TrainingProgress {
  private static final OptionMessages SAY = Messages.of(OptionMessages.class);

  /** The seed where nobody names one. */
  public static final long STANDARD_SEED = 1;

  private final Consumer<String> progress;

  public TrainingProgress(Consumer<String> progress) {
    this.progress = progress;
  }

  /** Trains where the models do not fit the catalogue as it is. */
  public void trainIfStale(Application application, long seed) {
    if (!application.training().isCurrent()) {
      train(application, seed, List.of());
    }
  }

  /**
   * Learns from the events before the first conversation, so that somebody who imported and talks
   * is not shown the newest items only; a full training adds the vectors of texts.
   */
  public void trainFirst(Application application, long seed) {
    Training training = application.training();
    if (!training.hasModels() && application.store().events().count() > 0) {
      progress.accept(SAY.learningOnce());
      said(
          watched(
              application,
              listener -> training.trainOnEvents(TrainingOptions.standard(seed), listener)),
          seed);
      progress.accept(SAY.trainLearnsTexts());
    }
  }

  /** Trains what a training trains, or only the models of these names. */
  public Training.Trained train(Application application, long seed, List<String> only) {
    Training training = application.training();
    TrainingOptions options = TrainingOptions.standard(seed);
    return said(
        watched(
            application,
            listener ->
                only.isEmpty()
                    ? training.train(options, listener)
                    : training.trainOnly(only, options, listener)),
        seed);
  }

  /** Trains as a job of the store, so that the console shows it. */
  private Training.Trained watched(
      Application application, Function<TrainingListener, Training.Trained> training) {
    PhaseLines lines = new PhaseLines(progress);
    try (JobRun job =
        application.jobs().begin(JobKind.TRAINING, JobProgress.of(SAY.recommender()))) {
      Training.Trained trained =
          training.apply((phase, done, total) -> {
            lines.progress(phase, done, total);
            job.tell(job.progress().at(phase, done, total, "steps"));
          });
      job.done(trained);
      return trained;
    }
  }

  private Training.Trained said(Training.Trained trained, long seed) {
    trained.notes().forEach(progress);
    progress.accept(
        SAY.trained(trained.modelVersion(), trained.items(), trained.interactions(), seed));
    return trained;
  }
}
