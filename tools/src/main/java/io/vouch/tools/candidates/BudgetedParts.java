package io.vouch.tools.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best choice of one item from each of several parts whose prices together stay within a
 * budget.
 *
 * <p>Exact: maximises the sum of scores over all combinations. Of a part, only items matter that no
 * other of it beats in price and score at once; the partial combinations are thinned in the same
 * way after every part. So the cost is a sort of each part and the product of neighbouring thinned
 * lists, which hold a few dozen entries where prices and scores are unrelated. Equal sums go to the
 * cheaper combination, then to the one with earlier items. Deterministic; not for shared use.
 */
public final class BudgetedParts {
  private final List<List<Choice>> thinned = new ArrayList<>();

  /** Adds a part: item indexes with their prices and scores, in any order; none has no price. */
  public BudgetedParts with(int[] items, double[] prices, double[] scores) {
    List<Choice> choices = new ArrayList<>(items.length);
    for (int i = 0; i < items.length; i++) {
      choices.add(new Choice(null, items[i], prices[i], scores[i]));
    }
    thinned.add(unbeaten(choices));
    return this;
  }

  /**
   * The best combination, item indexes in the order of the parts; null where none stays within the
   * budget.
   *
   * @param inclusive whether the sum may be the budget itself
   */
  public int @Nullable [] best(double budget, boolean inclusive) {
    List<Choice> partial = List.of(new Choice(null, -1, 0, 0));
    for (List<Choice> part : thinned) {
      List<Choice> longer = new ArrayList<>();
      for (Choice before : partial) {
        for (Choice choice : part) {
          double price = cents(before.price + choice.price);
          if (price < budget || (inclusive && price <= budget)) {
            longer.add(new Choice(before, choice.item, price, before.score + choice.score));
          }
        }
      }
      partial = unbeaten(longer);
    }
    return partial.isEmpty() ? null : partial.getLast().items(thinned.size());
  }

  /** Those that no other beats in price and score at once: both ascend. */
  private static List<Choice> unbeaten(List<Choice> choices) {
    choices.sort(
        Comparator.comparingDouble(Choice::price)
            .thenComparing(Comparator.comparingDouble(Choice::score).reversed())
            .thenComparingInt(Choice::item));
    List<Choice> left = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (Choice choice : choices) {
      if (choice.score > best) {
        best = choice.score;
        left.add(choice);
      }
    }
    return left;
  }

  /** Sums of prices without the dust of binary fractions. */
  private static double cents(double price) {
    return Math.rint(price * 1e4) / 1e4;
  }

  private record Choice(@Nullable Choice before, int item, double price, double score) {
    int[] items(int parts) {
      int[] items = new int[parts];
      Choice choice = this;
      for (int part = parts - 1; part >= 0 && choice != null; part--) {
        items[part] = choice.item;
        choice = choice.before;
      }
      return items;
    }
  }
}
