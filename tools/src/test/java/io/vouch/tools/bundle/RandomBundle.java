package io.vouch.tools.bundle;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random parts and terms, small enough to try every combination. */
final class RandomBundle {
  final int[][] items;
  final double[][] relevance;
  final long[][] prices;
  final int[][] shops;
  final BundleTerms terms;

  RandomBundle(long seed, int parts) {
    Random random = new Random(seed);
    items = new int[parts][];
    relevance = new double[parts][];
    prices = new long[parts][];
    shops = new int[parts][];
    int[] shopOfItem = random.ints(9, -1, 3).toArray();
    long[] priceOfItem = random.longs(9, 0, 13).toArray();
    for (int part = 0; part < parts; part++) {
      int size = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(6);
      items[part] = random.ints(0, 9).distinct().limit(size).toArray();
      relevance[part] = random.ints(size, -3, 9).mapToDouble(r -> r / 8.0).toArray();
      prices[part] = new long[size];
      shops[part] = new int[size];
      for (int i = 0; i < size; i++) {
        prices[part][i] = priceOfItem[items[part][i]];
        shops[part][i] = shopOfItem[items[part][i]];
      }
    }
    long budget = random.nextInt(5) == 0 ? BundleTerms.NO_BUDGET : random.nextInt(30);
    terms = new BundleTerms(budget, 0, random.nextInt(3) == 0, voucher(random));
  }

  private static @Nullable Voucher voucher(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 ->
          Vouchers.percentage(
              random.nextInt(25), 1 + random.nextInt(100), random.nextInt(9), scope(random));
      default -> Vouchers.fixed(random.nextInt(25), random.nextInt(12), scope(random));
    };
  }

  private static Voucher.Scope scope(Random random) {
    return random.nextBoolean() ? Voucher.Scope.ALL : Voucher.Scope.SAME_SHOP;
  }

  BundleSearch search() {
    BundleSearch search = new BundleSearch(terms);
    for (int part = 0; part < items.length; part++) {
      search.part(items[part], relevance[part], prices[part], shops[part]);
    }
    return search;
  }

  /** Tells a visitor of every combination of different items. */
  void forEach(Visitor visitor) {
    visit(visitor, new int[items.length], 0);
  }

  private void visit(Visitor visitor, int[] positions, int part) {
    if (part == items.length) {
      visitor.visit(positions);
      return;
    }
    for (int i = 0; i < items[part].length; i++) {
      positions[part] = i;
      boolean free = true;
      for (int earlier = 0; earlier < part; earlier++) {
        free &= items[earlier][positions[earlier]] != items[part][i];
      }
      if (free) {
        visit(visitor, positions, part + 1);
      }
    }
  }

  double relevance(int[] positions) {
    double sum = 0;
    for (int part = 0; part < positions.length; part++) {
      sum += relevance[part][positions[part]];
    }
    return sum;
  }

  long price(int[] positions) {
    long sum = 0;
    for (int part = 0; part < positions.length; part++) {
      sum += prices[part][positions[part]];
    }
    return sum;
  }

  boolean isOneShop(int[] positions) {
    int shop = shops[0][positions[0]];
    boolean same = shop >= 0;
    for (int part = 1; part < positions.length; part++) {
      same &= shops[part][positions[part]] == shop;
    }
    return same;
  }

  /** What is to be paid, worked out without the code under test. */
  long toPay(int[] positions) {
    return Vouchers.toPay(terms.voucher(), price(positions), isOneShop(positions));
  }

  boolean isAllowed(int[] positions) {
    return (isOneShop(positions) || !terms.oneShop()) && toPay(positions) <= terms.budget();
  }

  /** Sees one combination. */
  @FunctionalInterface
  interface Visitor {
    void visit(int[] positions);
  }
}
