package io.vouch.tools.offpolicy;

/** The policy that is to be valued: with which probability it shows an action in a context. */
public interface TargetPolicy {
  /** In [0, 1]; the probabilities of all actions of a context sum to 1. */
  double probability(int context, int action);
}
