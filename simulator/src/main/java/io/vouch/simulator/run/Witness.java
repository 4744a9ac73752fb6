package io.vouch.simulator.run;

import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;

/** Somebody who looks over the users' shoulders, at what the platform sees of them. */
@FunctionalInterface
public interface Witness {
  /** A slate and how it was taken; all three are valid only during the call. */
  void saw(Observation observation, Slate slate, Reaction reaction);
}
