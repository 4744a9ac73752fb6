package io.vouch.agent.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a report shows them: four significant digits, thousands separated. */
final class NumberText {
  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final double WHOLE_FROM = 1_000;
  private static final double SMALLEST = 1e-6;

  private NumberText() {}

  static String of(double number) {
    if (number == 0) {
      return "0";
    }
    double size = Math.abs(number);
    if (size >= WHOLE_FROM) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    return size < SMALLEST
        ? String.format(Locale.ROOT, "%.1e", number)
        : plain(new BigDecimal(number).round(FOUR_DIGITS));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
