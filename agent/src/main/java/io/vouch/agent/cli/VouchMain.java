package io.vouch.agent.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/**
 * The entry point of the packaged application: hands the arguments to {@link VouchCommand} and ends
 * the process with its exit code. Only {@code serve} starts Quarkus.
 */
@QuarkusMain
public final class VouchMain {

  private VouchMain() {}

  /** Runs one command. No arguments mean {@code serve}, which is what {@code quarkus:dev} needs. */
  public static void main(String... args) {
    String[] command = args.length == 0 ? new String[] {"serve"} : args;
    System.exit(new CommandLine(new VouchCommand()).execute(command));
  }
}
