package io.vouch.agent.tuning.control;

import io.vouch.messages.Messages;

/** The controller that never does anything: the first arm any other has to beat. */
public final class NoController implements MetaController {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  @Override
  public String name() {
    return "none";
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    return ControllerAnswer.nothing(SAY.noController());
  }
}
