package io.vouch.messages;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a pattern; {@code index} is the place of a method's parameter. */
sealed interface Part {
  void append(StringBuilder text, @Nullable Object[] arguments);

  /** Text that is always the same. */
  record Literal(String literal) implements Part {
    @Override
    public void append(StringBuilder text, @Nullable Object[] arguments) {
      text.append(literal);
    }
  }

  /** An argument as it writes itself. */
  record Argument(int index) implements Part {
    @Override
    public void append(StringBuilder text, @Nullable Object[] arguments) {
      text.append(arguments[index]);
    }
  }

  /** A whole number with its digits grouped. */
  record Grouped(int index, Locale locale) implements Part {
    @Override
    public void append(StringBuilder text, @Nullable Object[] arguments) {
      long number = ((Number) Objects.requireNonNull(arguments[index])).longValue();
      text.append(String.format(locale, "%,d", number));
    }
  }

  /** One of several texts, by a number: an exact value comes before the language's form. */
  record Plural(
      int index,
      PluralForms rule,
      Locale locale,
      Map<Double, ParsedMessage> exact,
      Map<String, ParsedMessage> forms)
      implements Part {
    @Override
    public void append(StringBuilder text, @Nullable Object[] arguments) {
      double number = ((Number) Objects.requireNonNull(arguments[index])).doubleValue();
      ParsedMessage form = exact.isEmpty() ? null : exact.get(number);
      if (form == null) {
        form = forms.get(rule.form(locale, number));
      }
      (form == null ? Objects.requireNonNull(forms.get(PluralForms.OTHER)) : form)
          .append(text, arguments);
    }
  }

  /** One of several texts, by a word. */
  record Select(int index, Map<String, ParsedMessage> cases) implements Part {
    @Override
    public void append(StringBuilder text, @Nullable Object[] arguments) {
      Object value = arguments[index];
      String word = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
      ParsedMessage chosen = cases.get(word);
      (chosen == null ? Objects.requireNonNull(cases.get(PluralForms.OTHER)) : chosen)
          .append(text, arguments);
    }
  }
}
