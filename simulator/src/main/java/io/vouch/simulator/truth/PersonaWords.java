package io.vouch.simulator.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a persona is told, in words: who it is, and kinds of items by department and price. */
final class PersonaWords {
  /** Cheap, usual, dear. */
  static final List<String> PRICES = List.of("cheap", "at a usual price", "dear");

  /** What topics stand for; arbitrary. */
  private static final List<String> DEPARTMENTS =
      List.of(
          "kitchen",
          "garden",
          "running",
          "books",
          "toys",
          "lighting",
          "travel",
          "music",
          "cycling",
          "baby care",
          "camping",
          "office",
          "fishing",
          "handicraft",
          "computers",
          "cosmetics");

  private PersonaWords() {}

  /** Who a user of a segment is who likes these topics; by its figures where there are any. */
  static String persona(Population.Segment of, Collection<Integer> likedTopics) {
    String likes =
        likedTopics.stream().map(PersonaWords::department).collect(Collectors.joining(", "));
    Stream<String> leanings =
        of.figures().isEmpty()
            ? of.shifts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(shift -> leaning(shift.getKey(), shift.getValue()))
            : of.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure -> figure(figure.getKey(), figure.getValue()));
    return "likes: %s\n%s".formatted(likes, leanings.collect(Collectors.joining("\n")));
  }

  private static String figure(String key, double value) {
    return switch (key) {
      case Population.DAYS_OF_THIRTY ->
          String.format(Locale.ROOT, "comes on %.2g of 30 days", value);
      case Population.PRICE_PERCENT ->
          String.format(
              Locale.ROOT,
              "takes things that are %.0f %% %s than what most take",
              Math.abs(value),
              value < 0 ? "cheaper" : "dearer");
      case Population.FAVOURITE_PERCENT ->
          String.format(Locale.ROOT, "takes %.0f %% of its things from one department", value);
      case Population.AGAIN_PERCENT ->
          String.format(Locale.ROOT, "had %.0f %% of its things before", value);
      default -> throw new IllegalStateException("No words for the figure " + key);
    };
  }

  /** Every department with every price, prices of the first department first. */
  static List<String> offers(int topics) {
    List<String> offers = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      for (String price : PRICES) {
        offers.add("%s, %s".formatted(department(topic), price));
      }
    }
    return offers;
  }

  private static String leaning(Setting setting, double shift) {
    String than = shift > 0 ? "more" : "less";
    return switch (setting) {
      case PRICE_SLOPE -> "minds prices %s than most".formatted(than);
      case NO_CHOICE -> "is %s choosy than most".formatted(than);
      case HAZARD_BASE -> "is %s pressed for time than most".formatted(than);
      case AWARENESS -> "knows %s of what is on sale than most".formatted(than);
      case FATIGUE_GAIN -> "tires of more of the same %s than most".formatted(than);
      case RETURN_BASE -> "comes back %s often than most".formatted(than);
      default -> String.format(Locale.ROOT, "%s: %+.2f against most", setting.key(), shift);
    };
  }

  private static String department(int topic) {
    return topic < DEPARTMENTS.size() ? DEPARTMENTS.get(topic) : "department " + (topic + 1);
  }
}
