package io.vouch.agent.understanding.vocabulary;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as said, with its unit where one was said.
 *
 * @param number finite
 * @param unit as written, or null
 */
public record Quantity(double number, @Nullable String unit) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\p{Sc})?\\s*(-?\\d[\\d., ]{0,24})(k(?!\\p{L}))?\\s*([\\p{L}%]{1,24}|\\p{Sc})?");

  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");

  /**
   * Reads {@code 50}, {@code 1,299.90}, {@code 2,5}, {@code €50}, {@code 50 EUR}, {@code 2 h},
   * {@code 1k}; else null.
   */
  public static @Nullable Quantity parse(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (text.length() > 60 || !matcher.matches()) {
      return null;
    }
    Double number = number(matcher.group(2).strip());
    String unit = matcher.group(1) != null ? matcher.group(1) : matcher.group(4);
    boolean twoUnits = matcher.group(1) != null && matcher.group(4) != null;
    if (number == null || twoUnits) {
      return null;
    }
    return new Quantity(matcher.group(3) == null ? number : number * 1000, unit);
  }

  /**
   * Reads digits with separators: a comma or blank before groups of three digits parts thousands,
   * else a comma is a point.
   */
  public static @Nullable Double number(String digits) {
    String plain =
        GROUPED.matcher(digits).matches()
            ? digits.replace(",", "").replace(" ", "")
            : GROUPED_BY_POINTS.matcher(digits).matches()
                ? digits.replace(".", "").replace(',', '.')
                : digits.replace(',', '.');
    try {
      double number = Double.parseDouble(plain);
      return Double.isFinite(number) && PLAIN.matcher(plain).matches() ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Reads digits as {@link #number(String)}; where a comma parts decimals, its way first. */
  public static @Nullable Double number(String digits, boolean decimalComma) {
    if (decimalComma && THOUSANDS.matcher(digits).matches()) {
      return number(digits.replace(".", ""));
    }
    return number(
        decimalComma && DECIMAL_COMMA.matcher(digits).matches()
            ? digits.replace(',', '.')
            : digits);
  }

  /** As a plan's statement writes it. */
  @Override
  public String toString() {
    String digits = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return unit == null ? digits : digits + " " + unit;
  }
}
