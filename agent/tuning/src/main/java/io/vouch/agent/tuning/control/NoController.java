package io.vouch.agent.tuning.control;

/** The controller that never does anything: the first arm any other has to beat. */
public final class NoController implements MetaController {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    return ControllerAnswer.nothing("No controller is set.");
  }
}
