package io.vouch.agent.tuning.control;

/**
 * Something that looks at a study's history once per round and proposes bounded corrections, or to
 * hold.
 *
 * <p>Never throws for what a model does: a failure is an empty proposal that says so.
 */
public interface MetaController {
  /** What its answers are recorded as, lower case. */
  String name();

  /** The answer for one round. */
  ControllerAnswer answer(ControlContext context);
}
