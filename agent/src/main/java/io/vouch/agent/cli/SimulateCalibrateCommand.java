package io.vouch.agent.cli;

import io.vouch.simulator.calibration.Calibration;
import io.vouch.simulator.calibration.LogKind;
import io.vouch.simulator.calibration.SimulatorCard;
import io.vouch.simulator.calibration.SimulatorCards;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate calibrate}: fits a world on real data. */
@Command(
    name = "calibrate",
    description = {
      "Fit a simulated world on real logs and write its simulator card.",
      "The card says what was fitted, how faithful the world is on held-out data, and what it is"
          + " not to be used for."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class SimulateCalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the logs.")
  private Path data = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "Kind of logs: open-bandit, complete-journey or movielens.")
  private String kind = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for card.json and card.md.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "101",
      description = "First seed of the simulated data (${DEFAULT-VALUE}).")
  private long seed = 101;

  @Option(names = "--seeds", defaultValue = "3", description = "Seeds (${DEFAULT-VALUE}).")
  private int seeds = 3;

  @Option(names = "--json", description = "Print the card as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Calibration calibration =
        Calibration.read(
            LogKind.named(kind), data, new Calibration.SeedRange(seed, seeds), terminal::say);
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    SimulatorCard card = calibration.fit(today);
    Path written = SimulatorCards.write(card, out);
    if (json) {
      terminal.json(card);
    } else {
      SimulatorCards.markdown(card).forEach(terminal::print);
    }
    terminal.say("The world and its card are in %s and card.md beside it.".formatted(written));
    return ExitCodes.OK;
  }
}
