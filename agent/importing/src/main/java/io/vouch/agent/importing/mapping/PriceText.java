package io.vouch.agent.importing.mapping;

import io.vouch.domain.Currencies;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price as shops write it: {@code 12.99}, {@code $1,299.00}, {@code 12,99 €}, {@code EUR 5}.
 *
 * <p>The last point or comma is the decimal mark where one or two digits follow it; all others part
 * thousands. A range of prices is no price.
 *
 * @param currency the ISO 4217 code that the text names, or null
 */
public record PriceText(BigDecimal amount, @Nullable String currency) {
  private static final Map<String, String> CODES = Currencies.codesBySign();

  private static final String UNIT =
      CODES.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "([A-Z]{3}|", ")?"));
  private static final Pattern PRICE = Pattern.compile(UNIT + "\\s*([0-9][0-9.,' ]*)\\s*" + UNIT);
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(?:([,.' ])[0-9]{3})(?:\\1[0-9]{3})*(?:[.,][0-9]{1,2})?");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|[0-9]+,[0-9]{1,2}");

  /** The price that the text states; null where it states none. */
  public static @Nullable PriceText parse(String text) {
    if (text.length() > 40) {
      return null;
    }
    Matcher matcher = PRICE.matcher(text.strip().replace('\u00a0', ' ').toUpperCase(Locale.ROOT));
    if (!matcher.matches() || matcher.group(1) != null && matcher.group(3) != null) {
      return null;
    }
    String digits = plain(matcher.group(2).strip());
    if (digits == null) {
      return null;
    }
    String unit = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
    String currency = unit == null ? null : CODES.getOrDefault(unit, unit);
    return new PriceText(new BigDecimal(digits), currency);
  }

  /** The number with a point as its decimal mark and no other mark; null where it is no number. */
  private static @Nullable String plain(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      String pointed = digits.replace(',', '.');
      return pointed.endsWith(".") ? pointed + "0" : pointed;
    }
    if (!GROUPED.matcher(digits).matches()) {
      return null;
    }
    int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean decimals = mark >= 0 && digits.length() - mark <= 3;
    String whole = (decimals ? digits.substring(0, mark) : digits).replaceAll("[^0-9]", "");
    return decimals ? whole + "." + digits.substring(mark + 1) : whole;
  }
}
