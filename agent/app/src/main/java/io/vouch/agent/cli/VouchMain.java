package io.vouch.agent.cli;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.vouch.agent.cli.demo.DemoProducts;
import io.vouch.agent.lab.command.LabCommands;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.Arrays;
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
    Messages.speak(language());
    String[] command = args.length == 0 ? new String[] {"serve"} : args;
    System.exit(commandLine().execute(command));
  }

  /** The command line with every command of the product and of the lab, in the order of help. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new VouchCommand());
    VouchCommand.TALKING.forEach(line::addSubcommand);
    new LabCommands(new DemoProducts()).register(line);
    VouchCommand.KEEPING.forEach(line::addSubcommand);
    return line.setHelpFactory(new CommandTexts(Messages.language()))
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new ExitCodes());
  }

  /** For tests of the texts: people are spoken to in English. */
  private static Language language() {
    String tag = System.getenv().getOrDefault("VOUCH_LANGUAGE", Language.ENGLISH.tag());
    return Language.ofTag(tag).orElseThrow(() -> new IllegalArgumentException(unknown(tag)));
  }

  private static String unknown(String tag) {
    String known = Arrays.stream(Language.values()).map(Language::tag).collect(joining(", "));
    return Messages.of(MainMessages.class).unknownLanguage(tag, known);
  }
}
