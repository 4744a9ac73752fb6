package io.vouch.tools.ranking;

import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The best candidates of one request, best first, and where their scores came from. Immutable. */
public final class RankedPool {
  private final int[] items;
  private final double[] scores;
  private final List<WeighedScores> terms;

  RankedPool(int[] items, double[] scores, List<WeighedScores> terms) {
    this.items = items;
    this.scores = scores;
    this.terms = terms;
  }

  /** Its best {@code most}; itself where there are no more. */
  public RankedPool first(int most) {
    return most >= items.length
        ? this
        : new RankedPool(Arrays.copyOf(items, most), Arrays.copyOf(scores, most), terms);
  }

  /** The item indexes by position, copied. */
  public int[] items() {
    return items.clone();
  }

  /** The scores by position, copied. */
  public double[] scores() {
    return scores.clone();
  }

  public int size() {
    return items.length;
  }

  /** The item index at a position, 0 being the best. */
  public int item(int position) {
    return items[position];
  }

  /** The score at a position; never larger than the one before it. */
  public double score(int position) {
    return scores[position];
  }

  /** The names of the factors that took part, in the formula's order. */
  public List<String> factors() {
    return terms.stream().map(WeighedScores::factor).toList();
  }

  /** The values of every factor that took part, one per position. */
  public Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (WeighedScores term : terms) {
      float[] column = new float[items.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = term.scores().at(items[i]);
      }
      values.put(term.factor(), column);
    }
    return values;
  }

  /** Where the score at a position came from: the same sum, in the same order. */
  public Explanation explanation(int position) {
    List<Contribution> contributions = new ArrayList<>(terms.size());
    for (WeighedScores term : terms) {
      contributions.add(
          new Contribution(term.factor(), term.weight(), term.scores().at(items[position])));
    }
    return new Explanation(scores[position], contributions);
  }
}
