package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.SettingsReport;
import io.vouch.messages.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch config}: shows the settings in force and where each comes from. */
@Command(name = "config", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ConfigCommand implements Runnable {
  private static final ConfigMessages SAY = Messages.of(ConfigMessages.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.needsCommand());
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
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
