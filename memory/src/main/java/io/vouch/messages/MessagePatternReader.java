package io.vouch.messages;

import com.ibm.icu.text.MessagePattern;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a pattern for a method and checks it: a placeholder names a parameter, every parameter is
 * used, a plural counts a number. Errors are {@link IllegalArgumentException}s that say what is
 * wrong.
 *
 * <p>Patterns with nothing but <code>{name}</code> are read here; only what chooses needs ICU's
 * classes, which take a while to load.
 */
final class MessagePatternReader {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class);

  private final Parameter[] parameters;
  private final Set<String> unused;
  private final Language language;

  MessagePatternReader(Method method, Language language) {
    this.parameters = method.getParameters();
    this.unused =
        Arrays.stream(parameters)
            .map(Parameter::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    this.language = language;
  }

  List<Part> read(String pattern) {
    List<Part> parts = isPlain(pattern) ? plain(pattern) : new Choosing(pattern).message(0, -1);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("the sentence does not use " + unused);
    }
    if (language == Language.PSEUDO) {
      parts.addFirst(new Part.Literal(Pseudo.OPEN));
      parts.addLast(new Part.Literal(Pseudo.CLOSE));
    }
    return parts;
  }

  /** No quoted braces, and no argument with a comma. */
  private static boolean isPlain(String pattern) {
    int open = pattern.indexOf('{');
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      if (close < 0 || pattern.substring(open, close).contains(",")) {
        return false;
      }
      open = pattern.indexOf('{', close);
    }
    return !pattern.contains("'{") && !pattern.contains("'}") && !pattern.contains("''");
  }

  private List<Part> plain(String pattern) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      literal(parts, pattern.substring(from, open));
      parts.add(new Part.Argument(parameter(pattern.substring(open + 1, close).strip())));
      from = close + 1;
    }
    literal(parts, pattern.substring(from));
    return parts;
  }

  private void literal(List<Part> parts, CharSequence text) {
    if (!text.isEmpty()) {
      String plain = text.toString();
      parts.add(new Part.Literal(language == Language.PSEUDO ? Pseudo.accented(plain) : plain));
    }
  }

  private int parameter(String name) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getName().equals(name)) {
        unused.remove(name);
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the method has no parameter {%s}, only %s"
            .formatted(name, Arrays.stream(parameters).map(Parameter::getName).toList()));
  }

  private int parameter(String name, Set<Class<?>> types, String use) {
    int index = parameter(name);
    if (!types.contains(parameters[index].getType())) {
      throw new IllegalArgumentException(
          "{%s} is a %s, which %s cannot take"
              .formatted(name, parameters[index].getType().getSimpleName(), use));
    }
    return index;
  }

  /** Reads a pattern with choices, along the parts that ICU finds in it. */
  private final class Choosing {
    private final MessagePattern pattern;

    Choosing(String text) {
      this.pattern = new MessagePattern(text);
    }

    /** The message that starts at a part; {@code counted} is the parameter that {@code #} means. */
    List<Part> message(int start, int counted) {
      List<Part> parts = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int from = pattern.getPart(start).getLimit();
      int limit = pattern.getLimitPartIndex(start);
      for (int i = start + 1; i <= limit; i++) {
        MessagePattern.Part part = pattern.getPart(i);
        text.append(pattern.getPatternString(), from, part.getIndex());
        from = part.getLimit();
        if (part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
          literal(parts, text);
          text.setLength(0);
          parts.add(new Part.Argument(counted));
        } else if (part.getType() == MessagePattern.Part.Type.ARG_START) {
          literal(parts, text);
          text.setLength(0);
          parts.add(argument(i));
          i = pattern.getLimitPartIndex(i);
          from = pattern.getPart(i).getLimit();
        }
      }
      literal(parts, text);
      return parts;
    }

    private Part argument(int start) {
      String name = pattern.getSubstring(pattern.getPart(start + 1));
      return switch (pattern.getPart(start).getArgType()) {
        case NONE -> new Part.Argument(parameter(name));
        case SIMPLE -> grouped(name, start);
        case PLURAL -> plural(name, start, PluralForms.CARDINAL);
        case SELECTORDINAL -> plural(name, start, PluralForms.ORDINAL);
        case SELECT -> select(name, start);
        case CHOICE ->
            throw new IllegalArgumentException(
                "{%s, choice} is not read; use plural".formatted(name));
      };
    }

    private Part grouped(String name, int start) {
      int limit = pattern.getLimitPartIndex(start);
      if (!pattern.getSubstring(pattern.getPart(start + 2)).equals("number")
          || start + 3 != limit) {
        throw new IllegalArgumentException(
            "{%s} may be {%s, number} and no other format; format it before".formatted(name, name));
      }
      return new Part.Grouped(parameter(name, WHOLE, "number"), language.locale());
    }

    private Part plural(String name, int start, PluralForms rule) {
      int index = parameter(name, NUMBERS, "plural");
      Map<Double, ParsedMessage> exact = new HashMap<>();
      Map<String, ParsedMessage> forms = new HashMap<>();
      int limit = pattern.getLimitPartIndex(start);
      for (int i = start + 2; i < limit; i = pattern.getLimitPartIndex(i) + 1) {
        MessagePattern.Part selector = pattern.getPart(i++);
        if (selector.getType() != MessagePattern.Part.Type.ARG_SELECTOR) {
          throw new IllegalArgumentException("{%s, plural, offset} is not read".formatted(name));
        }
        MessagePattern.Part value = pattern.getPart(i);
        if (value.getType().hasNumericValue()) {
          exact.put(pattern.getNumericValue(value), new ParsedMessage(message(++i, index)));
        } else {
          forms.put(pattern.getSubstring(selector), new ParsedMessage(message(i, index)));
        }
      }
      return new Part.Plural(index, rule, language.locale(), Map.copyOf(exact), Map.copyOf(forms));
    }

    private Part select(String name, int start) {
      int index = parameter(name);
      Map<String, ParsedMessage> cases = new HashMap<>();
      int limit = pattern.getLimitPartIndex(start);
      for (int i = start + 2; i < limit; i = pattern.getLimitPartIndex(i) + 1) {
        String word = pattern.getSubstring(pattern.getPart(i++));
        requireCase(parameters[index], word);
        cases.put(word, new ParsedMessage(message(i, -1)));
      }
      return new Part.Select(index, Map.copyOf(cases));
    }

    private void requireCase(Parameter parameter, String word) {
      Set<String> words = words(parameter.getType());
      if (!words.isEmpty() && !word.equals(PluralForms.OTHER) && !words.contains(word)) {
        throw new IllegalArgumentException(
            "{%s} is never (%s), only one of %s".formatted(parameter.getName(), word, words));
      }
    }

    private static Set<String> words(Class<?> type) {
      if (type == boolean.class) {
        return Set.of("true", "false");
      }
      return type.isEnum()
          ? Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.toCollection(TreeSet::new))
          : Set.of();
    }
  }
}
