package io.vouch.agent.model;

import java.util.function.Consumer;

/**
 * The model as one turn may use it: within the turn's deadline and tokens, every call recorded in
 * its {@link io.vouch.agent.model.TurnBudget}. Never throws for what an endpoint does.
 */
public interface TurnModel {
  /** The answer in one piece. */
  ModelReply ask(ModelRequest request);

  /**
   * The answer, and before it its parts as they come, handed over on the calling thread. The parts
   * of a failed answer have been handed over as well.
   */
  ModelReply stream(ModelRequest request, Consumer<String> deltas);
}
