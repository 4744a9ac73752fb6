package io.vouch.agent.lab.quality;

import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;
import java.util.function.Supplier;

/** A way to rank items that can be trained and measured. */
interface Policy {
  /** Lower snake case. */
  String name();

  /** Whether the result depends on the seed. */
  boolean isStochastic();

  /** Trains; each thread takes a scorer of its own from the result. */
  Supplier<Scorer> train(
      Interactions train, long seed, ParallelRows parallel, TrainingListener listener);

  /** Scores all items for one person at a time. */
  @FunctionalInterface
  interface Scorer {
    /** Writes one score per item; what {@code scores} held before does not matter. */
    void score(int person, float[] scores);
  }
}
