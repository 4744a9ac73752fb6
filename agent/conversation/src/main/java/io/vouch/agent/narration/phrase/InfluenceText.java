package io.vouch.agent.narration.phrase;

import io.vouch.messages.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who decided an order, as one short line for people. */
public final class InfluenceText {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private static final int MOST_NAMED = 3;
  private static final double LEAST_NAMED = 0.05;

  private InfluenceText() {}

  /**
   * Such as {@code The order was decided by popularity (62%) and rating (31%).}
   *
   * @param shareByFactor that sum to 1
   * @param words what the factors are called
   */
  public static String line(Map<String, Double> shareByFactor, FactorWords words) {
    List<String> named =
        shareByFactor.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry.comparingByKey()))
            .filter(entry -> entry.getValue() >= LEAST_NAMED)
            .limit(MOST_NAMED)
            .map(entry -> "%s (%.0f%%)".formatted(words.of(entry.getKey()), 100 * entry.getValue()))
            .toList();
    return SAY.decidedBy(Phrases.and(named));
  }
}
