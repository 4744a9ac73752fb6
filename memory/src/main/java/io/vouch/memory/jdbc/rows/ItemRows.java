package io.vouch.memory.jdbc.rows;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.Item;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** How an item lies in the columns of the tables {@code item} and {@code stage_item}. */
public final class ItemRows {
  /** The columns in the order of {@link #bind}. */
  public static final String COLUMNS =
      "item_id, title, description, price_minor, price_currency, available, attributes";

  /**
   * Ends an insertion into {@code item}: a known id is replaced, and an equal row does not count as
   * changed.
   */
  public static final String REPLACE =
      """
       on conflict (item_id) do update set
        title = excluded.title, description = excluded.description, price_minor = excluded.price_minor,
        price_currency = excluded.price_currency, available = excluded.available, attributes = excluded.attributes
      where item.title <> excluded.title
        or item.description is distinct from excluded.description
        or item.price_minor is distinct from excluded.price_minor
        or item.price_currency is distinct from excluded.price_currency
        or item.available <> excluded.available
        or item.attributes <> excluded.attributes
      """;

  private ItemRows() {}

  /** Binds the columns from parameter {@code first} on. */
  public static void bind(PreparedStatement statement, int first, Item item) throws SQLException {
    Money price = item.price();
    statement.setString(first, item.id().value());
    statement.setString(first + 1, item.title());
    statement.setString(first + 2, item.description());
    if (price == null) {
      statement.setNull(first + 3, Types.BIGINT);
      statement.setNull(first + 4, Types.VARCHAR);
    } else {
      statement.setLong(first + 3, price.minorUnits());
      statement.setString(first + 4, price.currency());
    }
    statement.setInt(first + 5, item.available() ? 1 : 0);
    statement.setString(first + 6, AttributeText.write(item.attributes()));
  }

  /** The item of a row that has {@link #COLUMNS}. */
  public static Item read(Row row) throws SQLException {
    String id = row.text("item_id");
    return new Item(
        new ItemId(id),
        row.text("title"),
        row.textOrNull("description"),
        price(row),
        row.integer("available") == 1,
        AttributeText.read(id, row.text("attributes")));
  }

  private static @Nullable Money price(Row row) throws SQLException {
    String currency = row.textOrNull("price_currency");
    return currency == null ? null : new Money(row.number("price_minor"), currency);
  }
}
