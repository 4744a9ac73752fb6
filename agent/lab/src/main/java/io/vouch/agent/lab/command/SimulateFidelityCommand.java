package io.vouch.agent.lab.command;

import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import io.vouch.simulator.calibration.Calibration;
import io.vouch.simulator.calibration.SimulatorCard;
import io.vouch.simulator.calibration.SimulatorCards;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.FidelityVerdict;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.logs.DataDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate fidelity}: compares a fitted world with real data. */
@Command(name = "fidelity", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class SimulateFidelityCommand implements Callable<Integer> {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  @Spec private CommandSpec spec;

  @Option(names = "--world", paramLabel = "FILE", required = true)
  private Path world = Path.of("");

  @Mixin private RealLogOptions logs;

  /**
   * What is printed as JSON.
   *
   * @param simulated always true
   * @param sameData whether these are the files of the card
   * @param missing figures of the table that such data cannot give
   * @param passed whether every row passes its gate
   */
  record Document(
      boolean simulated,
      DataDescription data,
      boolean sameData,
      long seed,
      int seeds,
      List<FidelityRow> rows,
      List<MissingRow> missing,
      boolean passed) {}

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    SimulatorCard card = SimulatorCards.read(world);
    Calibration calibration = logs.read(card.kind(), terminal::say);
    List<FidelityRow> rows = calibration.fidelity(card);
    boolean same = calibration.data().files().equals(card.data().files());
    boolean passed = rows.stream().allMatch(row -> row.verdict() == FidelityVerdict.PASSES);
    if (logs.json()) {
      terminal.json(
          new Document(
              true,
              calibration.data(),
              same,
              logs.seed(),
              logs.seeds(),
              rows,
              calibration.missing(),
              passed));
    } else {
      SimulatorCards.table(rows, calibration.missing()).forEach(terminal::print);
      terminal.say(same ? SAY.sameFiles() : SAY.otherFiles());
      terminal.say(passed ? SAY.passed() : SAY.notPassed());
    }
    return ExitCodes.OK;
  }
}
