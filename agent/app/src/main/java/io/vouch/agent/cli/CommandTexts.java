package io.vouch.agent.cli;

import io.vouch.messages.Language;
import io.vouch.messages.MessageFile;
import io.vouch.messages.Pseudo;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes commands and their options from files of sentences, when somebody asks for help.
 *
 * <p>{@code XCommand_en.properties} beside {@code XCommand} has {@code usage.description} (and
 * picocli's other {@code usage.*} keys), an option's text under its longest name without dashes, a
 * parameter's under its label. A subcommand that is a method has the same keys behind its name:
 * {@code show.usage.description}. A mixin or an argument group that has a file of its own describes
 * its options there. What every command has stands in {@code CommandTexts_en.properties}.
 */
final class CommandTexts implements IHelpFactory {
  /** What picocli replaces: it must reach it as it is. */
  private static final Pattern FOR_PICOCLI =
      Pattern.compile("\\$\\{[^}]*}|%n|%%|@\\|[a-z,]+ |\\|@");

  private final Language language;

  CommandTexts(Language language) {
    this.language = language;
  }

  @Override
  public Help create(CommandSpec command, ColorScheme colours) {
    command.resourceBundle(new Texts(texts(command)));
    return new Help(command, colours);
  }

  /** The texts of a command by the keys that picocli asks for. */
  private Map<String, String> texts(CommandSpec command) {
    Map<String, String> texts = new HashMap<>();
    read(CommandTexts.class, "", texts);
    command.mixins().values().forEach(mixin -> read(typeOf(mixin), "", texts));
    command.argGroups().forEach(group -> read(group.typeInfo().getType(), "", texts));
    read(typeOf(command), prefix(command), texts);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String text = texts.get(key(parameter));
      if (text != null) {
        texts.put(parameter.paramLabel() + "[" + parameter.index() + "]", text);
      }
    }
    return texts;
  }

  private void read(@Nullable Class<?> owner, String prefix, Map<String, String> texts) {
    if (owner == null || !MessageFile.exists(owner)) {
      return;
    }
    MessageFile.read(owner, language)
        .forEach((key, text) -> {
          if (key.startsWith(prefix)) {
            texts.put(key.substring(prefix.length()), said(text));
          }
        });
  }

  private String said(String text) {
    if (language != Language.PSEUDO) {
      return text;
    }
    StringBuilder said = new StringBuilder(Pseudo.OPEN);
    Matcher kept = FOR_PICOCLI.matcher(text);
    int from = 0;
    while (kept.find()) {
      said.append(Pseudo.accented(text.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    return said.append(Pseudo.accented(text.substring(from))).append(Pseudo.CLOSE).toString();
  }

  /** The class whose file describes a command; a subcommand that is a method has its class's. */
  static @Nullable Class<?> typeOf(CommandSpec command) {
    Object owner = command.userObject();
    if (owner == null) {
      return null;
    }
    return owner instanceof Method method ? method.getDeclaringClass() : owner.getClass();
  }

  /** What stands before the keys of a command in its class's file. */
  static String prefix(CommandSpec command) {
    return command.userObject() instanceof Method ? command.name() + "." : "";
  }

  /** The key of an option or a parameter. */
  static String key(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName().replaceFirst("^-+", "")
        : argument.paramLabel();
  }

  /** A map in the shape in which picocli wants it. */
  private static final class Texts extends ResourceBundle {
    private final Map<String, String> texts;

    Texts(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
