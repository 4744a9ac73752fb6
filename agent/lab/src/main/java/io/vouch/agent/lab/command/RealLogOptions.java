package io.vouch.agent.lab.command;

import io.vouch.simulator.calibration.Calibration;
import io.vouch.simulator.calibration.LogKind;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options of commands that hold simulated data against real logs. */
final class RealLogOptions {
  @Option(names = "--data", paramLabel = "DIR", required = true)
  private Path data = Path.of("");

  @Option(names = "--seed", defaultValue = "101")
  private long seed = 101;

  @Option(names = "--seeds", defaultValue = "3")
  private int seeds = 3;

  @Option(names = "--json")
  private boolean json;

  /** Reads the logs. */
  Calibration read(LogKind kind, Consumer<String> progress) {
    return Calibration.read(kind, data, new Calibration.SeedRange(seed, seeds), progress);
  }

  long seed() {
    return seed;
  }

  int seeds() {
    return seeds;
  }

  boolean json() {
    return json;
  }
}
