package io.vouch.agent.cli;

import io.vouch.agent.cli.chat.ChatCommand;
import io.vouch.agent.cli.demo.DemoCommand;
import io.vouch.agent.cli.importing.ImportCommand;
import io.vouch.agent.cli.tuning.ExperimentsCommand;
import io.vouch.agent.cli.tuning.TuneCommand;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.messages.Messages;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch}: names its subcommands and refuses to run without one. */
@Command(
    name = "vouch",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      ServeCommand.class,
      ChatCommand.class,
      TrainCommand.class,
      RecommendCommand.class,
      DoctorCommand.class,
      ReplayCommand.class,
      PeopleCommand.class,
      KeysCommand.class,
      ConfigCommand.class,
      TuneCommand.class,
      ExperimentsCommand.class,
      GenerateCompletion.class
    })
final class VouchCommand implements Runnable {
  private static final CliMessages SAY = Messages.of(CliMessages.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.needsCommand());
  }
}
