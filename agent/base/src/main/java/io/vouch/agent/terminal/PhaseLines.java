package io.vouch.agent.terminal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says each phase of long work once. */
public final class PhaseLines {
  private final Consumer<String> progress;
  private @Nullable String phase;

  public PhaseLines(Consumer<String> progress) {
    this.progress = progress;
  }

  /** A phase goes on; only its first word is said. */
  public void progress(String name, long done, long total) {
    if (!name.equals(phase)) {
      phase = name;
      progress.accept(name + " …");
    }
  }
}
