package io.vouch.agent.cli;

import io.vouch.tools.training.TrainingListener;
import org.jspecify.annotations.Nullable;

/** Says each phase of long work once, on standard error. */
final class PhaseLines implements TrainingListener {
  private final Terminal terminal;
  private @Nullable String phase;

  PhaseLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void progress(String name, long done, long total) {
    if (!name.equals(phase)) {
      phase = name;
      terminal.say(name + " …");
    }
  }
}
