package io.vouch.messages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Locale;

/**
 * Which form of a word goes with a number, by the CLDR rules that ICU4J brings.
 *
 * <p>English cardinals are decided here: loading the rules costs 160 ms of processor time, which
 * every command that counts something would pay.
 */
enum PluralForms {
  /** One row, two rows. */
  CARDINAL {
    @Override
    String form(Locale locale, double number) {
      if (locale.equals(Locale.ENGLISH)) {
        return number == 1 ? "one" : OTHER;
      }
      return PluralRules.forLocale(locale, PluralType.CARDINAL).select(number);
    }
  },

  /** First, second. */
  ORDINAL {
    @Override
    String form(Locale locale, double number) {
      return PluralRules.forLocale(locale, PluralType.ORDINAL).select(number);
    }
  };

  /** The form that every pattern must have. */
  static final String OTHER = "other";

  abstract String form(Locale locale, double number);
}
