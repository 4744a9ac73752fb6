package io.vouch.agent.narration;

import io.vouch.agent.narration.ConditionMessages.Measure;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.domain.Currencies;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people say the bounds of a number: "under €60", "from the 2000s", "rated 4 or better", "under
 * 2 hours", "with battery life from 10 h up". Bounds are said as they are, never rounded.
 * Immutable.
 */
final class NumberPhrases {
  private static final ConditionMessages SAY = Messages.of(ConditionMessages.class);

  private static final String MINUTES = "min";
  private static final int IN_AN_HOUR = 60;
  private static final int DECADE = 10;
  private static final int CENTS = 2;

  /** Beyond this a whole number is written as it is anyway. */
  private static final double GREATEST_WHOLE = 1e9;

  private final CatalogueSchema schema;

  NumberPhrases(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** The range in words. */
  String range(NumberRange said) {
    FieldDefinition field = schema.find(said.field()).orElse(null);
    Measure measure = measure(field);
    NumberRange range = measure == Measure.YEAR ? wholeYears(said) : said;
    String label = FactText.label(range.field());
    if (range.min() == Double.NEGATIVE_INFINITY) {
      return SAY.upTo(measure, label, range.maxInclusive(), bound(field, range.max()));
    }
    if (range.max() == Double.POSITIVE_INFINITY) {
      return SAY.from(measure, label, range.minInclusive(), bound(field, range.min()));
    }
    return measure == Measure.YEAR && isDecade(range)
        ? SAY.decade((int) range.min())
        : closed(field, measure, label, range);
  }

  private static String closed(
      @Nullable FieldDefinition field, Measure measure, String label, NumberRange range) {
    String min = bound(field, range.min());
    String max = bound(field, range.max());
    if (!range.minInclusive() || !range.maxInclusive()) {
      return Phrases.and(
          List.of(
              SAY.from(measure, label, range.minInclusive(), min),
              SAY.upTo(measure, label, range.maxInclusive(), max)));
    }
    return range.min() == range.max()
        ? SAY.exactly(measure, label, max)
        : SAY.between(measure, label, min, max);
  }

  private static Measure measure(@Nullable FieldDefinition field) {
    if (field == null) {
      return Measure.LABELLED;
    }
    return switch (field.role()) {
      case YEAR -> Measure.YEAR;
      case RATING -> Measure.RATING;
      case PRICE -> Measure.AMOUNT;
      case DURATION, WEIGHT -> field.unit() == null ? Measure.LABELLED : Measure.AMOUNT;
      case TITLE,
          DESCRIPTION,
          CATEGORY,
          BRAND,
          CREATOR,
          COLOUR,
          AUDIENCE,
          POPULARITY,
          STOCK,
          AVAILABILITY,
          SPONSORED,
          ECO_SCORE,
          IMAGE,
          LINK,
          OTHER ->
          Measure.LABELLED;
    };
  }

  /** Years are whole: below 2010 is up to 2009 where the other end is bounded too. */
  private static NumberRange wholeYears(NumberRange range) {
    boolean closed = Double.isFinite(range.min()) && Double.isFinite(range.max());
    if (!closed || !isWhole(range.min()) || !isWhole(range.max())) {
      return range;
    }
    double first = range.minInclusive() ? range.min() : range.min() + 1;
    double last = range.maxInclusive() ? range.max() : range.max() - 1;
    return first > last ? range : NumberRange.between(range.field(), first, last);
  }

  private static boolean isDecade(NumberRange range) {
    return isWhole(range.min())
        && range.min() % DECADE == 0
        && range.minInclusive()
        && range.maxInclusive()
        && range.max() == range.min() + DECADE - 1;
  }

  private static boolean isWhole(double number) {
    return Math.rint(number) == number && Math.abs(number) < GREATEST_WHOLE;
  }

  private static String bound(@Nullable FieldDefinition field, double number) {
    String plain = plain(number);
    String unit = field == null ? null : field.unit();
    if (field == null || unit == null) {
      return plain;
    }
    if (field.role() == FieldRole.PRICE) {
      return money(number, unit);
    }
    return unit.equals(MINUTES) && isWhole(number) ? time((int) number) : SAY.amount(plain, unit);
  }

  private static String time(int minutes) {
    return minutes >= IN_AN_HOUR && minutes % IN_AN_HOUR == 0
        ? SAY.hours(minutes / IN_AN_HOUR)
        : SAY.minutes(minutes);
  }

  /** Whole amounts have no cents: {@code €60}, {@code €59.90}, {@code 60 CHF}. */
  private static String money(double number, String currency) {
    String digits =
        isWhole(number)
            ? plain(number)
            : BigDecimal.valueOf(number).setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    String sign = Currencies.sign(currency);
    return sign == null ? SAY.amount(digits, currency) : sign + digits;
  }

  private static String plain(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
