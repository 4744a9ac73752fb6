package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.messages.Language;
import io.vouch.messages.MessageFile;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

final class CommandTextsTest {

  @Test
  void help_describesCommandMethodAndMixinFromTheirFiles() {
    assertThat(help(Language.ENGLISH, "config"))
        .contains("Show the settings in force.", "Show this help message and exit.");
    assertThat(help(Language.ENGLISH, "config", "show"))
        .contains("Print every setting", "Where the data lies ($VOUCH_DATA_DIR, else ./data).");
  }

  @Test
  void pseudoHelp_accentsSentencesAndLeavesOptionsAlone() {
    assertThat(help(Language.PSEUDO, "config", "show"))
        .contains("⟦Þŕîñţ éṽéŕý šéţţîñĝ", "--data-dir=DIR")
        .doesNotContain("settings");
  }

  @Test
  void everyCommand_isDescribed() {
    assertThat(commands(root()))
        .allSatisfy(command ->
            assertThat(help(Language.ENGLISH, command.qualifiedName().split(" ")))
                .matches("(?s)Usage: .*\n[A-Z@].*"));
  }

  @Test
  void everyKeyOfAFile_describesSomething() {
    Set<String> used = new HashSet<>();
    Set<Class<?>> owners = new HashSet<>();
    commands(root()).forEach(command -> use(command, used, owners));
    Set<String> idle = new TreeSet<>();
    for (Class<?> owner : owners) {
      if (MessageFile.exists(owner)) {
        MessageFile.read(owner, Language.ENGLISH)
            .keySet()
            .forEach(key -> idle.add(owner.getSimpleName() + " " + key));
      }
    }
    idle.removeAll(used);
    assertThat(idle).isEmpty();
  }

  private static void use(CommandSpec command, Set<String> used, Set<Class<?>> owners) {
    Class<?> owner = CommandTexts.typeOf(command);
    if (owner == null) {
      return;
    }
    owners.add(owner);
    // Numbered lines are known once the texts are laid, which asking for help does.
    new CommandTexts(Language.ENGLISH)
        .create(command, CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    String prefix = owner.getSimpleName() + " " + CommandTexts.prefix(command);
    Stream.of("description", "header", "footer", "synopsis")
        .forEach(part -> used.add(prefix + "usage." + part));
    for (int i = 0; i < command.usageMessage().description().length; i++) {
      used.add(prefix + "usage.description." + i);
    }
    for (int i = 0; i < command.usageMessage().footer().length; i++) {
      used.add(prefix + "usage.footer." + i);
    }
    String codes = "usage.exitCodeList";
    used.add(prefix + codes + "Heading");
    for (int i = 0; i < command.usageMessage().exitCodeList().size(); i++) {
      used.add(prefix + codes + "." + i);
    }
    command.args().forEach(argument -> used.add(prefix + CommandTexts.key(argument)));
    command
        .argGroups()
        .forEach(
            group -> useHere(group.typeInfo().getType(), group.allOptionsNested(), used, owners));
    command
        .mixins()
        .values()
        .forEach(mixin -> useHere(CommandTexts.typeOf(mixin), mixin.args(), used, owners));
  }

  private static void useHere(
      Class<?> owner,
      Iterable<? extends ArgSpec> arguments,
      Set<String> used,
      Set<Class<?>> owners) {
    owners.add(owner);
    arguments.forEach(a -> used.add(owner.getSimpleName() + " " + CommandTexts.key(a)));
  }

  private static Stream<CommandSpec> commands(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream()
            .flatMap(subcommand -> commands(subcommand.getCommandSpec())));
  }

  private static CommandSpec root() {
    return VouchMain.commandLine().getCommandSpec();
  }

  private static String help(Language language, String... path) {
    CommandLine command = VouchMain.commandLine().setHelpFactory(new CommandTexts(language));
    for (String name : path) {
      command = name.equals("vouch") ? command : command.getSubcommands().get(name);
    }
    return command.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }
}
