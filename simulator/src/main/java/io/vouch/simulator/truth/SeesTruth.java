package io.vouch.simulator.truth;

/** A recommender that is shown what no recommender can know; an upper bound, never a competitor. */
public interface SeesTruth {
  /** Gives access to what the user who is being served feels. */
  void reveal(SlateAppeal appeal);
}
