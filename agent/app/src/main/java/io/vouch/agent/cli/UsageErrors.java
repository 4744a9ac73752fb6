package io.vouch.agent.cli;

import static java.util.stream.Collectors.joining;

import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the words of a command line: a sentence of ours from the type of
 * picocli's failure, whose own message is English, and below it how the command is used unless
 * something near was meant.
 *
 * <p>A plain failure without an argument is one of ours and says its sentence itself.
 */
final class UsageErrors implements IParameterExceptionHandler {
  private static final UsageMessages SAY = Messages.of(UsageMessages.class);

  @Override
  public int handleParseException(ParameterException failure, String[] words) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText(sentence(failure)));
    if (!(failure instanceof UnmatchedArgumentException unmatched) || near(unmatched).isEmpty()) {
      command.usage(err, command.getColorScheme());
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String sentence(ParameterException failure) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    String help = command + " --help";
    return switch (failure) {
      case UnmatchedArgumentException unmatched ->
          SAY.unknown(
              command,
              unmatched.isUnknownOption(),
              unmatched.getUnmatched().getFirst(),
              near(unmatched).isEmpty() ? help : String.join(", ", near(unmatched)));
      case MissingParameterException missing ->
          SAY.missing(
              command,
              missing.getMissing().stream().map(UsageErrors::shown).collect(joining(", ")),
              help);
      case OverwrittenOptionException twice ->
          SAY.givenTwice(command, shown(twice.getOverwritten()));
      case MutuallyExclusiveArgsException exclusive ->
          SAY.excludeEachOther(command, alternatives(failure.getCommandLine()));
      case MaxValuesExceededException many -> SAY.tooMany(command, help);
      default -> sentence(failure, failure.getArgSpec(), help);
    };
  }

  private static String sentence(
      ParameterException failure, @Nullable ArgSpec argument, String help) {
    if (failure.getCause() instanceof VouchException own) {
      return String.valueOf(own.getMessage());
    }
    if (argument == null) {
      return String.valueOf(failure.getMessage());
    }
    String kind = kind(argument);
    String value = String.valueOf(failure.getValue());
    return kind == null
        ? SAY.unreadable(shown(argument), value, help)
        : SAY.wrong(shown(argument), value, kind, help);
  }

  private static @Nullable String kind(ArgSpec argument) {
    if (argument.typeInfo().isMap()) {
      return SAY.pair(argument.paramLabel());
    }
    Class<?>[] types = argument.auxiliaryTypes();
    Class<?> type = types.length == 0 ? argument.type() : types[0];
    if (type.isEnum()) {
      return SAY.oneOf(
          Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(joining(", ")));
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> SAY.wholeNumber();
      case "double", "Double", "float", "Float" -> SAY.number();
      default -> null;
    };
  }

  private static List<String> near(UnmatchedArgumentException unmatched) {
    return unmatched.getSuggestions();
  }

  private static String alternatives(CommandLine command) {
    return command.getCommandSpec().argGroups().stream()
        .filter(ArgGroupSpec::exclusive)
        .flatMap(group -> group.args().stream())
        .map(UsageErrors::shown)
        .collect(joining(", "));
  }

  /** An option with its value's label, or a parameter's label. */
  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + (option.arity().max() > 0 ? "=" + option.paramLabel() : "")
        : argument.paramLabel();
  }
}
