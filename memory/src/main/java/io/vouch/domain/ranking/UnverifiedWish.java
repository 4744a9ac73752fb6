package io.vouch.domain.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that ordered a slate and that nobody checked against an item's facts: a certificate lists
 * them so that nobody takes them for proved.
 *
 * @param words in the person's own words
 * @param avoided whether they speak against an item that mentions them
 */
public record UnverifiedWish(String words, boolean avoided) {
  /**
   * Those of a request: one per line of {@code wish} that is not blank, then one per line of {@code
   * avoid}, stripped.
   */
  public static List<UnverifiedWish> of(@Nullable String wish, @Nullable String avoid) {
    List<UnverifiedWish> wishes = new ArrayList<>();
    add(wish, false, wishes);
    add(avoid, true, wishes);
    return List.copyOf(wishes);
  }

  private static void add(@Nullable String lines, boolean avoided, List<UnverifiedWish> wishes) {
    if (lines != null) {
      lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> wishes.add(new UnverifiedWish(line, avoided)));
    }
  }
}
