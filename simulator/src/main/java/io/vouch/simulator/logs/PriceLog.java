package io.vouch.simulator.logs;

import java.util.List;

/**
 * What was sold at which price.
 *
 * @param products their weeks with at least one sale
 * @param typicalCents the median over products of their usual price
 * @param logPriceSd robust standard deviation of log usual price between products
 */
public record PriceLog(List<Product> products, double typicalCents, double logPriceSd) {
  public PriceLog {
    products = List.copyOf(products);
  }

  /**
   * One product; both arrays have an entry per week in which it was sold.
   *
   * @param logPrice log of the price paid relative to the product's usual price
   * @param sales receipt lines in the week
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Product(double[] logPrice, int[] sales) {}

  public long weeks() {
    return products.stream().mapToLong(product -> product.sales().length).sum();
  }
}
