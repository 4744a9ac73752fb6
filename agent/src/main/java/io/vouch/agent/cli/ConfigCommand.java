package io.vouch.agent.cli;

import io.vouch.agent.wiring.SettingsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch config}: shows the settings in force and where each comes from. */
@Command(
    name = "config",
    description = "Show the settings in force.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class ConfigCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "vouch config needs a command. Maybe: vouch config show.");
  }

  @Command(
      name = "show",
      description = "Print every setting, its value and its origin; secrets are masked.",
      mixinStandardHelpOptions = true)
  int show(@Mixin CommonOptions common) {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    SettingsReport report = SettingsReport.of(common.settings());
    if (common.json()) {
      terminal.json(report.settings());
    } else {
      report
          .settings()
          .forEach(
              s -> terminal.print("%-24s %-50s %s".formatted(s.name(), s.value(), s.origin())));
    }
    return ExitCodes.OK;
  }
}
