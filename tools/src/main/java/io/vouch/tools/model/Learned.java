package io.vouch.tools.model;

/** What came of the training of one model. */
public sealed interface Learned {
  /** A model that has something to say. */
  record Something(TrainedModel model) implements Learned {}

  /**
   * Nothing could be learned.
   *
   * @param why one sentence for a person
   */
  record Nothing(String why) implements Learned {}
}
