package io.vouch.tools.bundle;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The search for one item of each of several parts: different items, of one shop where the terms
 * say so, within the budget after the voucher, with the largest sum of relevance.
 *
 * <p>Exact over all items given, but where the voucher's threshold lies above the budget (a dear
 * combination may then be cheaper than a cheap one): there over the {@value #KEPT} most relevant of
 * each part and shop and those that are cheapest or dearest for their relevance. Relevance counts
 * to 2⁻⁴⁰ of the largest. Equal sums go to the shop with the lower code, then to the more relevant,
 * cheaper, earlier item of the first part, then of the second, and so on. Deterministic; for one
 * thread.
 */
public final class BundleSearch {
  private static final BundleMessages SAY = Messages.of(BundleMessages.class);

  private static final int KEPT = 60;
  private static final int PRECISION_BITS = 40;

  private final BundleTerms terms;
  private final List<Given> given = new ArrayList<>();
  private @Nullable List<PartItems> sorted;

  /** A part as it was given. */
  private record Given(int[] items, double[] relevance, long[] prices, int[] shops) {}

  public BundleSearch(BundleTerms terms) {
    this.terms = terms;
  }

  /**
   * Adds a part.
   *
   * @param items their indexes in the catalogue, different ones
   * @param relevance finite, larger is better
   * @param prices in the smallest unit, not negative
   * @param shops codes; −1 for an item of no known shop, which is of one shop with no other
   * @throws VouchException INVALID_REQUEST if the arrays differ in length or a price is negative
   */
  public BundleSearch part(int[] items, double[] relevance, long[] prices, int[] shops) {
    int size = items.length;
    if (relevance.length != size || prices.length != size || shops.length != size) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.partUneven(size, relevance.length, prices.length, shops.length));
    }
    for (int i = 0; i < size; i++) {
      if (prices[i] < 0) {
        throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.priceNegative(prices[i], items[i]));
      }
    }
    sorted = null;
    given.add(new Given(items.clone(), relevance.clone(), prices.clone(), shops.clone()));
    return this;
  }

  /** The best combination, or why there is none. */
  public BundleResult best() {
    List<PartItems> shelves = shelves();
    Combination combination = new Combination();
    for (Source source : sources(shelves, terms)) {
      source.improve(combination, terms.allowed(source.isOneShop()));
    }
    return combination.isFound() ? found(combination) : refusal(shelves);
  }

  /**
   * The positions in a part, the most relevant first, whose items could take the place of the
   * chosen one with everything still satisfied.
   */
  public int[] alternatives(BundleResult.Found found, int part, int most) {
    Given of = given.get(part);
    PartItems shelf = shelves().get(part);
    int[] alternatives = new int[Math.min(most, shelf.size())];
    int count = 0;
    for (int i = 0; i < shelf.size() && count < most; i++) {
      int position = shelf.positions()[i];
      int[] other = found.positions().clone();
      other[part] = position;
      long sum = found.sum() - of.prices()[found.positions()[part]] + of.prices()[position];
      if (position != found.positions()[part] && areDifferent(other) && isAllowed(other, sum)) {
        alternatives[count++] = position;
      }
    }
    return Arrays.copyOf(alternatives, count);
  }

  private boolean isAllowed(int[] positions, long sum) {
    boolean one = isOneShop(positions);
    return (one || !terms.oneShop()) && terms.allows(sum, one);
  }

  private boolean areDifferent(int[] positions) {
    for (int a = 0; a < positions.length; a++) {
      for (int b = 0; b < a; b++) {
        if (given.get(a).items()[positions[a]] == given.get(b).items()[positions[b]]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isOneShop(int[] positions) {
    int shop = given.getFirst().shops()[positions[0]];
    for (int part = 1; part < positions.length; part++) {
      if (given.get(part).shops()[positions[part]] != shop) {
        return false;
      }
    }
    return shop >= 0;
  }

  /** Where a combination may come from: everything, or one shop. */
  private record Source(List<PartItems> shelves, boolean isOneShop) {
    void improve(Combination into, List<BundleTerms.Sums> allowed) {
      for (BundleTerms.Sums sums : allowed) {
        into.improve(thinned(sums), sums);
      }
    }

    List<PartItems> thinned(BundleTerms.Sums sums) {
      int depth = shelves.size();
      return shelves.stream()
          .map(shelf -> sums.low() == 0 ? shelf.unbeaten(depth) : shelf.first(KEPT, depth))
          .toList();
    }
  }

  private static List<Source> sources(List<PartItems> shelves, BundleTerms terms) {
    Voucher voucher = terms.voucher();
    boolean shopCounts = voucher != null && voucher.scope() == Voucher.Scope.SAME_SHOP;
    List<Source> sources = new ArrayList<>();
    if (!terms.oneShop()) {
      sources.add(new Source(shelves, false));
    }
    if (terms.oneShop() || shopCounts) {
      byShop(shelves).forEach(shop -> sources.add(new Source(shop, true)));
    }
    return sources;
  }

  /** The shops that have something for every part, by code; each with its items of every part. */
  private static List<List<PartItems>> byShop(List<PartItems> shelves) {
    List<TreeMap<Integer, PartItems>> parts = shelves.stream().map(PartItems::byShop).toList();
    List<List<PartItems>> shops = new ArrayList<>();
    for (Integer shop : parts.getFirst().keySet()) {
      if (parts.stream().allMatch(part -> part.containsKey(shop))) {
        shops.add(parts.stream().map(part -> part.get(shop)).toList());
      }
    }
    return shops;
  }

  private BundleResult.Found found(Combination combination) {
    int[] positions = combination.positions();
    long sum = 0;
    for (int part = 0; part < positions.length; part++) {
      sum += given.get(part).prices()[positions[part]];
    }
    boolean one = isOneShop(positions);
    return new BundleResult.Found(
        positions, sum, terms.discount(sum, one), one, combination.isComplete());
  }

  private BundleResult refusal(List<PartItems> shelves) {
    List<BundleTerms.Sums> any = List.of(new BundleTerms.Sums(0, BundleTerms.NO_BUDGET));
    for (int part = 0; part < shelves.size(); part++) {
      Combination combination = new Combination();
      new Source(shelves.subList(0, part + 1), false).improve(combination, any);
      if (!combination.isFound()) {
        return new BundleResult.NothingFor(part);
      }
    }
    return cheapest(shelves);
  }

  /**
   * The least to be paid: the same search with cheapness for relevance, each side of the threshold.
   */
  private BundleResult cheapest(List<PartItems> shelves) {
    List<PartItems> byPrice = shelves.stream().map(PartItems::cheapestFirst).toList();
    BundleResult.@Nullable Found least = null;
    for (Source source : sources(byPrice, terms)) {
      for (BundleTerms.Sums side : terms.sides(source.isOneShop())) {
        Combination combination = new Combination();
        source.improve(combination, List.of(side));
        BundleResult.Found found = combination.isFound() ? found(combination) : null;
        least = found == null || least != null && least.toPay() <= found.toPay() ? least : found;
      }
    }
    if (least == null) {
      return new BundleResult.NoCommonShop();
    }
    boolean fits = least.toPay() <= terms.budget(); // the search for the best was cut short
    return fits ? least.unproven() : new BundleResult.OverBudget(least.toPay());
  }

  private List<PartItems> shelves() {
    List<PartItems> known = sorted;
    if (known == null) {
      known = scaled();
      sorted = known;
    }
    return known;
  }

  /** The parts with relevance as integers, scaled by a power of two. */
  private List<PartItems> scaled() {
    double largest = 0;
    for (Given part : given) {
      for (double relevance : part.relevance()) {
        largest = Math.max(largest, Math.abs(relevance));
      }
    }
    int scale = largest == 0 ? 0 : PRECISION_BITS - Math.getExponent(largest);
    List<PartItems> shelves = new ArrayList<>();
    for (Given part : given) {
      long[] relevance = new long[part.items().length];
      for (int i = 0; i < relevance.length; i++) {
        relevance[i] = Math.round(Math.scalb(part.relevance()[i], scale));
      }
      shelves.add(PartItems.sorted(part.items(), relevance, part.prices(), part.shops()));
    }
    return shelves;
  }
}
