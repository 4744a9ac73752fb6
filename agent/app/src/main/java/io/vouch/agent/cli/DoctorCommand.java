package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Diagnosis;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code vouch doctor}: checks the set-up and says what to do about each finding. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    List<Diagnosis.Finding> findings = new Diagnosis(common.settings()).findings();
    if (common.json()) {
      terminal.json(findings);
    } else {
      findings.forEach(
          f -> terminal.print("%-5s %-10s %s".formatted(f.level(), f.subject(), f.text())));
    }
    boolean broken = findings.stream().anyMatch(f -> f.level() == Diagnosis.Level.FAIL);
    return broken ? ExitCodes.FINDINGS : ExitCodes.OK;
  }
}
