package io.vouch.acceptance.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.cli.VouchMain;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.messages.Pseudo;
import io.vouch.simulator.demo.DemoMarket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Whoever speaks the pseudo language hears nothing in plain English from a command. */
final class PseudoCommandLineTest {
  private static final String UNKNOWN = "--no-such-option";

  @BeforeEach
  void speakPseudo() {
    Messages.speak(Language.PSEUDO);
  }

  @AfterEach
  void speakEnglish() {
    Messages.speak(Language.ENGLISH);
  }

  @Test
  void help_ofEveryCommand_isSaidByFiles() {
    assertThat(commands(VouchMain.commandLine()))
        .allSatisfy(
            command ->
                assertThat(
                        PlainEnglish.in(
                            command.getUsageMessage(CommandLine.Help.Ansi.OFF), names()))
                    .as(command.getCommandSpec().qualifiedName())
                    .isEmpty());
  }

  @Test
  void unknownOption_ofEveryCommand_isSaidByABundle() {
    assertThat(commands(VouchMain.commandLine()))
        .allSatisfy(
            command -> {
              Said said = run(withUnknownOption(command.getCommandSpec()));
              assertThat(said.exitCode()).isEqualTo(2);
              assertThat(said.err()).startsWith(Pseudo.OPEN);
              assertThat(PlainEnglish.in(said.err(), names()))
                  .as(command.getCommandSpec().qualifiedName())
                  .isEmpty();
            });
  }

  @Test
  void missingArgument_ofEveryCommandThatNeedsOne_isSaidByABundle() {
    List<CommandLine> needing =
        commands(VouchMain.commandLine())
            .filter(command -> command.getCommandSpec().args().stream().anyMatch(ArgSpec::required))
            .toList();

    assertThat(needing)
        .isNotEmpty()
        .allSatisfy(
            command -> {
              Said said = run(path(command.getCommandSpec()));
              assertThat(said.exitCode()).isEqualTo(2);
              assertThat(said.err()).startsWith(Pseudo.OPEN);
              assertThat(PlainEnglish.in(said.err(), names()))
                  .as(command.getCommandSpec().qualifiedName())
                  .isEmpty();
            });
  }

  @Test
  void demo_withAllItsActs_isSaidByBundlesAndTheCatalogue(@TempDir Path directory) {
    Said said = run("demo", "--data-dir", directory.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out().lines().filter(line -> line.contains("ýöû   >"))).hasSize(9);
    Set<String> known = catalogue();
    known.addAll(TYPED);
    assertThat(PlainEnglish.in(said.out(), known)).as(said.out()).isEmpty();
    assertThat(PlainEnglish.in(said.err(), Set.of(directory.toString()))).as(said.err()).isEmpty();
  }

  /** What the person of the demo types, in the language that is read. */
  private static final List<String> TYPED =
      List.of(
          "wireless headphones under 150 euros, not black",
          "something like the first one but cheaper",
          "compare the first two",
          "why the first one?",
          "not that one, something lighter",
          "what do you have from Pebblecroft?",
          "something like Tarnwik Birch Kettle",
          "the first one",
          "waterproof kettles under 3 euros");

  private static Set<String> catalogue() {
    DemoMarket market = DemoMarket.standard();
    Set<String> texts = new TreeSet<>();
    for (FieldDefinition field : market.schema().fields()) {
      texts.add(field.name().replace('_', ' '));
      market.forEachItem(item -> item.value(field.name()).ifPresent(value -> add(texts, value)));
    }
    market.forEachItem(item -> texts.add(item.title()));
    return texts;
  }

  private static void add(Set<String> texts, FieldValue value) {
    switch (value) {
      case FieldValue.CategoryValue category -> texts.addAll(category.names());
      case FieldValue.TextValue text -> texts.add(text.text().strip());
      case FieldValue.NumberValue number -> {}
      case FieldValue.FlagValue flag -> {}
    }
  }

  /** Names of commands, options, labels and their defaults. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(UNKNOWN, "BROWSER"));
    commands(VouchMain.commandLine())
        .forEach(
            command -> {
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

  /** What a command wrote, and how it ended. */
  private record Said(int exitCode, String out, String err) {}

  private static Said run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        VouchMain.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new Said(exitCode, out.toString(), err.toString());
  }
}
