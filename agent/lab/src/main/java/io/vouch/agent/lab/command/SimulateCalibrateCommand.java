package io.vouch.agent.lab.command;

import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate calibrate}: fits a world on real data. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class SimulateCalibrateCommand implements Callable<Integer> {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  @Spec private CommandSpec spec;

  @Mixin private RealLogOptions logs;

  @Option(names = "--kind", paramLabel = "KIND", required = true)
  private String kind = "";

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Calibration calibration = logs.read(LogKind.named(kind), terminal::say);
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    SimulatorCard card = calibration.fit(today);
    Path written = SimulatorCards.write(card, out);
    if (logs.json()) {
      terminal.json(card);
    } else {
      SimulatorCards.markdown(card).forEach(terminal::print);
    }
    terminal.say(SAY.cardWritten(written));
    return ExitCodes.OK;
  }
}
