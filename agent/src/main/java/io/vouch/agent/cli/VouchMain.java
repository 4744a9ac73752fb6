package io.vouch.agent.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/**
 * The entry point of the packaged application: hands the arguments to {@link VouchCommand} and ends
 * the process with its exit code. Only {@code serve} starts Quarkus.
 */
@QuarkusMain
public final class VouchMain {

  /** Lucene tells every user of a quick command about a JVM option that only long scans need. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private VouchMain() {}

  /** Runs one command. No arguments mean {@code serve}, which is what {@code quarkus:dev} needs. */
  public static void main(String... args) {
    LUCENE.setLevel(Level.SEVERE);
    String[] command = args.length == 0 ? new String[] {"serve"} : args;
    System.exit(commandLine().execute(command));
  }

  static CommandLine commandLine() {
    return new CommandLine(new VouchCommand()).setExecutionExceptionHandler(new ExitCodes());
  }
}
