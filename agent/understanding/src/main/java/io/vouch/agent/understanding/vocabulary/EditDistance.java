package io.vouch.agent.understanding.vocabulary;

/**
 * The number of letters to insert, drop, replace or swap with their neighbour to turn one word into
 * another.
 *
 * <p>Source: Damerau (1964), Levenshtein (1966); the restricted form (optimal string alignment): no
 * letter is edited twice.
 */
public final class EditDistance {
  private EditDistance() {}

  /**
   * The distance, or {@code limit + 1} where it is larger than {@code limit}. Cost: O(|a|·|b|),
   * early exit.
   */
  public static int atMost(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        row[j] = cell(a, b, i, j, beforeLast, last, row);
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  /** The largest distance at which a word of this length still counts as a slip of it. */
  public static int slipLimit(int length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  private static int cell(
      String a, String b, int i, int j, int[] beforeLast, int[] last, int[] row) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
  }
}
