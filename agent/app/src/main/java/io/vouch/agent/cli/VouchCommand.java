package io.vouch.agent.cli;

import io.vouch.agent.cli.chat.ChatCommand;
import io.vouch.agent.cli.demo.DemoCommand;
import io.vouch.agent.cli.importing.ImportCommand;
import io.vouch.agent.cli.tuning.ExperimentsCommand;
import io.vouch.agent.cli.tuning.TuneCommand;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.messages.Messages;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch}: refuses to run without one of its subcommands. */
@Command(
    name = "vouch",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND")
final class VouchCommand implements Runnable {
  private static final CliMessages SAY = Messages.of(CliMessages.class);

  /** The commands that set up, talk and tune, most wanted first; those that measure follow them. */
  static final List<Class<?>> TALKING =
      List.of(
          DemoCommand.class,
          ChatCommand.class,
          ServeCommand.class,
          ImportCommand.class,
          TrainCommand.class,
          RecommendCommand.class,
          TuneCommand.class,
          ExperimentsCommand.class);

  /** The commands that look after a store. */
  static final List<Class<?>> KEEPING =
      List.of(
          ReplayCommand.class,
          PeopleCommand.class,
          KeysCommand.class,
          ConfigCommand.class,
          DoctorCommand.class,
          CompletionCommand.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.needsCommand());
  }
}
