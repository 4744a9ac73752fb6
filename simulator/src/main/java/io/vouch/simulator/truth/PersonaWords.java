package io.vouch.simulator.truth;

import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a persona is told, in words: who it is, and kinds of items by department and price. */
final class PersonaWords {
  private static final TruthMessages SAY = Messages.of(TruthMessages.class);

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

  /** Cheap, usual, dear. */
  static List<String> prices() {
    return List.of(SAY.cheap(), SAY.usualPrice(), SAY.dear());
  }

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
    return SAY.likes(likes) + "\n" + leanings.collect(Collectors.joining("\n"));
  }

  private static String figure(String key, double value) {
    return switch (key) {
      case Population.DAYS_OF_THIRTY -> SAY.comesOnDays(String.format(Locale.ROOT, "%.2g", value));
      case Population.PRICE_PERCENT ->
          SAY.pricesAgainstMost(String.format(Locale.ROOT, "%.0f", Math.abs(value)), value < 0);
      case Population.FAVOURITE_PERCENT ->
          SAY.fromOneDepartment(String.format(Locale.ROOT, "%.0f", value));
      case Population.AGAIN_PERCENT -> SAY.hadBefore(String.format(Locale.ROOT, "%.0f", value));
      default -> throw new IllegalStateException("No words for the figure " + key);
    };
  }

  /** Every department with every price, prices of the first department first. */
  static List<String> offers(int topics) {
    List<String> offers = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      for (String price : prices()) {
        offers.add("%s, %s".formatted(department(topic), price));
      }
    }
    return offers;
  }

  private static String leaning(Setting setting, double shift) {
    boolean more = shift > 0;
    return switch (setting) {
      case PRICE_SLOPE -> SAY.mindsPrices(more);
      case NO_CHOICE -> SAY.choosy(more);
      case HAZARD_BASE -> SAY.pressedForTime(more);
      case AWARENESS -> SAY.knowsOfWhatIsOnSale(more);
      case FATIGUE_GAIN -> SAY.tiresOfTheSame(more);
      case RETURN_BASE -> SAY.comesBack(more);
      default -> SAY.againstMost(setting.key(), String.format(Locale.ROOT, "%+.2f", shift));
    };
  }

  private static String department(int topic) {
    return topic < DEPARTMENTS.size() ? DEPARTMENTS.get(topic) : SAY.department(topic + 1);
  }
}
