package io.vouch.tools.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.tools.bundle.Voucher.Discount;
import io.vouch.tools.bundle.Voucher.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BundleSearchTest {
  private static final int[] NO_SHOPS = {-1, -1};

  @Test
  void discount_percentageWithCap_isTheLesserOfBoth() {
    BundleTerms terms = terms(1_000_00, Vouchers.percentage(100, 15, 20, Scope.ALL));
    assertThat(terms.discount(100_00, false)).isZero();
    assertThat(terms.discount(100_01, false)).isEqualTo(15_00); // 15.0015, rounded down
    assertThat(terms.discount(200_00, false)).isEqualTo(20_00);
  }

  @Test
  void discount_thresholdItself_countsOnlyWhereSaid() {
    BigDecimal fifty = BigDecimal.valueOf(50);
    Discount five = new Discount.Fixed(new BigDecimal("5.50"));
    BundleTerms from = terms(1_000_00, new Voucher(fifty, true, five, Scope.ALL));
    BundleTerms above = terms(1_000_00, new Voucher(fifty, false, five, Scope.ALL));
    assertThat(from.discount(50_00, false)).isEqualTo(5_50);
    assertThat(above.discount(50_00, false)).isZero();
  }

  @Test
  void discount_ofOneShopOnly_needsOneShop() {
    BundleTerms terms = terms(1_000_00, Vouchers.fixed(10, 4, Scope.SAME_SHOP));
    assertThat(terms.discount(20_00, true)).isEqualTo(4_00);
    assertThat(terms.discount(20_00, false)).isZero();
  }

  @Test
  void discount_isNeverMoreThanTheSum() {
    BundleTerms terms = terms(1_000_00, Vouchers.fixed(1, 40, Scope.ALL));
    assertThat(terms.toPay(20_00, false)).isZero();
  }

  @Test
  void best_thresholdAboveTheBudget_buysMoreToPayLess() {
    BundleTerms terms = terms(60_00, Vouchers.percentage(100, 50, 0, Scope.ALL));
    BundleResult result =
        new BundleSearch(terms)
            .part(new int[] {1, 2}, new double[] {.5, .9}, new long[] {40_00, 70_00}, NO_SHOPS)
            .part(new int[] {3, 4}, new double[] {.5, .9}, new long[] {10_00, 45_00}, NO_SHOPS)
            .best();
    assertThat(result)
        .isInstanceOfSatisfying(
            BundleResult.Found.class,
            found -> {
              assertThat(found.positions()).containsExactly(1, 1);
              assertThat(found.toPay()).isEqualTo(57_50);
            });
  }

  @Test
  void best_equalRelevance_takesTheCheaperOfTheFirstPart() {
    BundleResult result =
        new BundleSearch(terms(BundleTerms.NO_BUDGET, null))
            .part(new int[] {1, 2}, new double[] {1, 1}, new long[] {7, 3}, NO_SHOPS)
            .part(new int[] {1, 2}, new double[] {1, 1}, new long[] {7, 3}, NO_SHOPS)
            .best();
    assertThat(((BundleResult.Found) result).positions()).containsExactly(1, 0);
  }

  @Test
  void best_onlyItemTakenByAnotherPart_namesTheLaterPart() {
    int[] shop = {0};
    BundleResult result =
        new BundleSearch(terms(BundleTerms.NO_BUDGET, null))
            .part(new int[] {1}, new double[] {1}, new long[] {7}, shop)
            .part(new int[] {1}, new double[] {1}, new long[] {7}, shop)
            .best();
    assertThat(result).isEqualTo(new BundleResult.NothingFor(1));
  }

  /** The hardest kind: relevance is the price, and many sums come near the budget. */
  @Test
  void best_sixtyItemsInEightPartsOfWhichRelevanceIsThePrice_ends() {
    Random random = new Random(7);
    BundleSearch search = new BundleSearch(terms(2_000_00, null));
    for (int part = 0; part < 8; part++) {
      int from = part * 60;
      long[] prices = random.longs(60, 10_00, 900_00).toArray();
      double[] relevance = Arrays.stream(prices).mapToDouble(p -> p / 1e5).toArray();
      int[] items = IntStream.range(from, from + 60).toArray();
      search.part(items, relevance, prices, new int[60]);
    }
    assertThat(search.best())
        .isInstanceOfSatisfying(
            BundleResult.Found.class,
            found -> assertThat(found.sum()).isBetween(1_999_00L, 2_000_00L));
  }

  @Test
  void voucher_outOfRange_isRefusedWithTheRule() {
    assertThatThrownBy(() -> Vouchers.percentage(10, 120, 0, Scope.ALL))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("(120) must be above 0 and at most 100");
    assertThatThrownBy(() -> Vouchers.fixed(-1, 5, Scope.ALL))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("(-1) must be from 0");
  }

  private static BundleTerms terms(long budget, @Nullable Voucher voucher) {
    return new BundleTerms(budget, 2, false, voucher);
  }
}
