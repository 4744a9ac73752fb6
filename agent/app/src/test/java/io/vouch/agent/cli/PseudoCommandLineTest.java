package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.messages.InPseudoLanguage;
import io.vouch.messages.PlainEnglish;
import io.vouch.messages.Pseudo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Whoever speaks the pseudo language hears nothing in plain English from a command. */
@ExtendWith(InPseudoLanguage.class)
final class PseudoCommandLineTest {
  private static final String UNKNOWN = "--no-such-option";

  private final Set<String> names = names();

  @Test
  void help_ofEveryCommand_isSaidByFiles() {
    assertThat(commands(VouchMain.commandLine()))
        .allSatisfy(command ->
            assertThat(PlainEnglish.in(command.getUsageMessage(CommandLine.Help.Ansi.OFF), names))
                .as(command.getCommandSpec().qualifiedName())
                .isEmpty());
  }

  @Test
  void unknownOption_ofEveryCommand_isSaidByABundle() {
    assertThat(commands(VouchMain.commandLine()))
        // picocli lets every word pass to a command that helps
        .filteredOn(command -> !command.getCommandSpec().helpCommand())
        .allSatisfy(command -> {
          Said said = run(withUnknownOption(command.getCommandSpec()));
          assertThat(said.exitCode()).isEqualTo(2);
          assertThat(said.err()).startsWith(Pseudo.OPEN);
          assertThat(PlainEnglish.in(said.err(), names))
              .as(command.getCommandSpec().qualifiedName())
              .isEmpty();
        });
  }

  @Test
  void missingArgument_ofEveryCommandThatNeedsOne_isSaidByABundle() {
    List<CommandLine> needing =
        commands(VouchMain.commandLine())
            .filter(command ->
                command.getCommandSpec().args().stream().anyMatch(PseudoCommandLineTest::isNeeded))
            .toList();

    assertThat(needing)
        .isNotEmpty()
        .allSatisfy(command -> {
          Said said = run(path(command.getCommandSpec()));
          assertThat(said.exitCode()).isEqualTo(2);
          assertThat(said.err()).startsWith(Pseudo.OPEN);
          assertThat(PlainEnglish.in(said.err(), names))
              .as(command.getCommandSpec().qualifiedName())
              .isEmpty();
        });
  }

  private static boolean isNeeded(ArgSpec argument) {
    return argument.required() && argument.group() == null;
  }

  /** Names of commands, options, labels and their defaults. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(UNKNOWN));
    commands(VouchMain.commandLine())
        .forEach(command -> {
          CommandSpec spec = command.getCommandSpec();
          names.add(spec.name());
          spec.args().forEach(argument -> names.addAll(words(argument)));
        });
    return names;
  }

  private static Stream<String> texts(ArgSpec argument) {
    Stream<String> labels =
        Stream.of(argument.paramLabel(), String.valueOf(argument.defaultValueString()));
    return argument instanceof CommandLine.Model.OptionSpec option
        ? Stream.concat(labels, Arrays.stream(option.names()))
        : labels;
  }

  private static List<String> words(ArgSpec argument) {
    Class<?> type = argument.type();
    Stream<String> constants =
        type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(String::valueOf) : Stream.of();
    return Stream.concat(texts(argument), constants).toList();
  }

  private static String[] withUnknownOption(CommandSpec command) {
    return Stream.concat(Arrays.stream(path(command)), Stream.of(UNKNOWN)).toArray(String[]::new);
  }

  private static String[] path(CommandSpec command) {
    return Arrays.stream(command.qualifiedName().split(" ")).skip(1).toArray(String[]::new);
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(PseudoCommandLineTest::commands));
  }

  /** What a command said, and how it ended. */
  private record Said(int exitCode, String err) {}

  private static Said run(String... words) {
    StringWriter err = new StringWriter();
    int exitCode = VouchMain.commandLine().setErr(new PrintWriter(err)).execute(words);
    return new Said(exitCode, err.toString());
  }
}
