package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class EditDistanceProperties {

  @Property(tries = 300)
  void atMost_anyTwoWords_isTheFullTableUpToTheLimit(
      @ForAll("words") String a,
      @ForAll("words") String b,
      @ForAll @IntRange(min = 0, max = 9) int limit) {
    assertThat(EditDistance.atMost(a, b, limit)).isEqualTo(Math.min(fullTable(a, b), limit + 1));
  }

  @Property(tries = 300)
  void atMost_eitherWay_isTheSame(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(EditDistance.atMost(a, b, 8)).isEqualTo(EditDistance.atMost(b, a, 8));
  }

  @Property(tries = 300)
  void atMost_isZero_exactlyForTheSameWord(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(EditDistance.atMost(a, b, 3) == 0).isEqualTo(a.equals(b));
  }

  @Property(tries = 300)
  void slipLimit_longerWord_isNeverStricter(@ForAll @IntRange(min = 0, max = 40) int length) {
    assertThat(EditDistance.slipLimit(length)).isLessThanOrEqualTo(length / 4 + 1);
    assertThat(EditDistance.slipLimit(length + 1))
        .isGreaterThanOrEqualTo(EditDistance.slipLimit(length));
  }

  /** Few letters, so that repetitions and swaps are common. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(8);
  }

  /** The definition, without a bound: optimal string alignment over the whole table. */
  private static int fullTable(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }
}
