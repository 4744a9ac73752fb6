package io.vouch.agent.importing.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as exports write them: numbers with units, years, times, flags. */
public final class ValueText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)");
  private static final Pattern WITH_UNIT =
      Pattern.compile("([+-]?[0-9][0-9,.]*)\\s*([A-Za-z%\"]{1,8})\\.?");
  private static final Pattern YEAR_IN_TITLE =
      Pattern.compile(".*\\((1[89][0-9]{2}|20[0-9]{2})(?:[-–][0-9]{0,4})?\\)\\s*");
  private static final Pattern YEAR_IN_DATE =
      Pattern.compile("(?:.*[^0-9])?((?:1[0-9]|20)[0-9]{2})(?:[^0-9].*)?");

  private static final long FIRST_MILLIS = 100_000_000_000L;
  private static final long FIRST_MICROS = 100_000_000_000_000L;
  private static final long LAST_MICROS = 10_000_000_000_000_000L;

  private static final DateTimeFormatter SPACED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ]['UTC'][XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private ValueText() {}

  /** A number, thousands parted by commas or not; null where the text is none or not finite. */
  public static @Nullable Double number(String text) {
    if (isShortInteger(text)) {
      return (double) Long.parseLong(text);
    }
    Matcher matcher = NUMBER.matcher(text);
    if (text.isEmpty() || text.length() > 40 || !matcher.matches()) {
      return null;
    }
    try {
      double value = Double.parseDouble(text.indexOf(',') < 0 ? text : text.replace(",", ""));
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The usual case, without a regular expression: a few digits, which a double holds exactly. */
  private static boolean isShortInteger(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 15;
  }

  /** A number that may be followed by its unit, which is dropped. */
  public static @Nullable Double numberWithUnit(String text) {
    Double plain = number(text);
    if (plain != null) {
      return plain;
    }
    Matcher matcher = WITH_UNIT.matcher(text);
    return matcher.matches() ? number(matcher.group(1)) : null;
  }

  /** The unit that follows a number, in lower case; null where there is none. */
  public static @Nullable String unit(String text) {
    Matcher matcher = WITH_UNIT.matcher(text);
    boolean measured = matcher.matches() && number(matcher.group(1)) != null;
    return measured ? matcher.group(2).toLowerCase(Locale.ROOT) : null;
  }

  /** The year in brackets at the end of a title, as in {@code Nightfall (1995)}. */
  public static @Nullable Integer yearInTitle(String title) {
    Matcher matcher = YEAR_IN_TITLE.matcher(title);
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /**
   * The year of a date or number: {@code 1995}, {@code 1995.0}, {@code 01-Jan-1995}, {@code -380}.
   */
  public static @Nullable Integer year(String text) {
    Double number = number(text);
    if (number != null) {
      boolean whole = number == Math.rint(number);
      return whole && number >= -4000 && number <= 2200 ? Integer.valueOf(number.intValue()) : null;
    }
    Matcher matcher = YEAR_IN_DATE.matcher(text);
    return text.length() <= 40 && matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** A flag; null where the text is none. */
  public static @Nullable Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1",
          "1.0",
          "true",
          "t",
          "yes",
          "y",
          "on",
          "in stock",
          "instock",
          "in_stock",
          "available" ->
          true;
      case "0",
          "0.0",
          "false",
          "f",
          "no",
          "n",
          "off",
          "out of stock",
          "outofstock",
          "out_of_stock",
          "unavailable",
          "sold out" ->
          false;
      default -> null;
    };
  }

  /**
   * Epoch milliseconds of a time: epoch seconds, milliseconds or microseconds by their size, RFC
   * 3339, or a date with or without a time of day (UTC where no offset is given).
   */
  public static @Nullable Long timeMillis(String text) {
    Double number = number(text);
    if (number != null) {
      double size = Math.abs(number);
      double millis =
          size < FIRST_MILLIS ? number * 1000 : size < FIRST_MICROS ? number : number / 1000;
      return size < LAST_MICROS ? Long.valueOf((long) millis) : null;
    }
    if (text.length() < 10 || text.length() > 40) {
      return null;
    }
    try {
      return date(text).toEpochMilli();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant date(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (text.indexOf('T') == 10) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      }
    }
    var parsed = SPACED.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime offset
        ? offset.toInstant()
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }
}
