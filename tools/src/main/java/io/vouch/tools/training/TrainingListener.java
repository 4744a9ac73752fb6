package io.vouch.tools.training;

/** Hears how far a training or an evaluation has come; called from the thread that started it. */
@FunctionalInterface
public interface TrainingListener {
  /** Hears nothing. */
  TrainingListener SILENT = (phase, done, total) -> {};

  /**
   * @param phase what is being done, a few words for a person
   * @param done how many of {@code total} steps are finished
   */
  void progress(String phase, long done, long total);
}
