package io.vouch.tools.catalogue;

import io.vouch.domain.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of all items, exact to the minor unit. Immutable. */
final class PriceColumn {
  private static final byte NO_PRICE = -1;

  private final long[] minorUnits;
  private final byte[] currencyByItem;
  private final List<String> currencies;

  private PriceColumn(long[] minorUnits, byte[] currencyByItem, List<String> currencies) {
    this.minorUnits = minorUnits;
    this.currencyByItem = currencyByItem;
    this.currencies = currencies;
  }

  /** The prices by row, put in order; null where an item has none. */
  static PriceColumn of(List<@Nullable Money> prices, RowOrder order) {
    long[] minorUnits = new long[prices.size()];
    byte[] currencyByItem = new byte[prices.size()];
    List<String> currencies = new ArrayList<>();
    for (int i = 0; i < minorUnits.length; i++) {
      Money price = prices.get(order.row(i));
      currencyByItem[i] = NO_PRICE;
      if (price != null) {
        if (!currencies.contains(price.currency())) {
          currencies.add(price.currency());
        }
        minorUnits[i] = price.minorUnits();
        currencyByItem[i] = (byte) currencies.indexOf(price.currency());
      }
    }
    return new PriceColumn(minorUnits, currencyByItem, List.copyOf(currencies));
  }

  @Nullable Money at(int index) {
    byte currency = currencyByItem[index];
    return currency == NO_PRICE ? null : new Money(minorUnits[index], currencies.get(currency));
  }
}
