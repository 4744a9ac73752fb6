package io.vouch.agent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch}: names its subcommands and refuses to run without one. */
@Command(
    name = "vouch",
    description = "A recommender that you can talk to and that can show why.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {ServeCommand.class})
final class VouchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "vouch needs a command. Maybe: vouch serve, or vouch --help.");
  }
}
