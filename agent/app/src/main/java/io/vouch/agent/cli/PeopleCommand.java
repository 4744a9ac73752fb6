package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Interactive;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Services;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code vouch people}: hands out or erases everything that a person owns. */
@Command(name = "people", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class PeopleCommand implements Runnable {
  private static final CliMessages SAY = Messages.of(CliMessages.class);

  private static final String ACTOR = "command line";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.peopleNeedsCommand());
  }

  @Command(name = "export", mixinStandardHelpOptions = true)
  int export(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "PERSON") String person,
      @Option(names = "--out", paramLabel = "FILE") @Nullable Path file) {
    PersonalData.Export export = with(common, data -> data.export(new PersonId(person), ACTOR));
    if (file == null) {
      terminal().json(export);
    } else {
      write(file, Terminal.text(export));
      terminal().say(SAY.exported(export.rows(), person, file));
    }
    return ExitCodes.OK;
  }

  @Command(name = "forget", mixinStandardHelpOptions = true)
  int forget(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "PERSON") String person,
      @Option(names = "--yes") boolean yes) {
    if (!yes) {
      confirm(person);
    }
    PersonalData.Erased erased = with(common, data -> data.forget(new PersonId(person), ACTOR));
    if (common.json()) {
      terminal().json(erased);
    } else {
      terminal().say(SAY.erased(erased.rowsErased(), person));
    }
    return ExitCodes.OK;
  }

  private void confirm(String person) {
    Console console = System.console();
    if (console == null || !Interactive.isTerminal()) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.nobodyConfirmsErasing(person));
    }
    terminal().say(SAY.erasingCannotBeUndone(person));
    String typed = console.readLine(SAY.typeTheId());
    if (!person.equals(typed)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.idNotTyped());
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.exportNotWritten(file), e);
    }
  }

  private static <T> T with(CommonOptions common, Function<PersonalData, T> work) {
    try (Services services = Services.open(common.settings())) {
      return work.apply(services.personalData());
    }
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
