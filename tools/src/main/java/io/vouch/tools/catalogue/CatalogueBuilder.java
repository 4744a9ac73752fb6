package io.vouch.tools.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a {@link Catalogue} that takes items in any order and keeps only their values, so
 * that a store can stream into it. Not thread-safe; used once.
 */
public final class CatalogueBuilder {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  private final CatalogueSchema schema;
  private final CatalogueVersion version;
  private final List<ItemId> ids = new ArrayList<>();
  private final List<@Nullable Money> prices = new ArrayList<>();
  private final Map<String, NumberRows> numbers;
  private final Map<String, CategoryRows> categories;
  private final Map<String, FlagRows> flags;
  private final Map<String, TextRows> texts;

  CatalogueBuilder(CatalogueSchema schema, CatalogueVersion version) {
    this.schema = schema;
    this.version = version;
    this.numbers = rows(FieldKind.NUMBER, NumberRows::new);
    this.categories = rows(FieldKind.CATEGORY, CategoryRows::new);
    this.flags = rows(FieldKind.FLAG, FlagRows::new);
    this.texts = rows(FieldKind.TEXT, TextRows::new);
  }

  /**
   * Adds one item.
   *
   * @throws VouchException BAD_DATA if a value does not fit its field of the schema
   */
  public CatalogueBuilder add(Item item) {
    int row = ids.size();
    ids.add(item.id());
    addCore(item, row);
    item.attributes().forEach((field, value) -> addAttribute(item, row, field, value));
    return this;
  }

  private void addAttribute(Item item, int row, String field, FieldValue value) {
    if (CatalogueColumns.CORE.contains(field)) {
      throw misfit(item, field, value.kind());
    }
    switch (value) {
      case NumberValue(double number) ->
          of(numbers, item, field, FieldKind.NUMBER).put(row, number);
      case CategoryValue(List<String> names) ->
          of(categories, item, field, FieldKind.CATEGORY).put(row, names);
      case FlagValue(boolean flag) -> of(flags, item, field, FieldKind.FLAG).put(row, flag);
      case TextValue(String text) -> of(texts, item, field, FieldKind.TEXT).put(row, text);
    }
  }

  private void addCore(Item item, int row) {
    of(texts, item, CatalogueSchema.TITLE, FieldKind.TEXT).put(row, item.title());
    of(flags, item, CatalogueSchema.AVAILABLE, FieldKind.FLAG).put(row, item.available());
    String description = item.description();
    if (description != null) {
      of(texts, item, CatalogueSchema.DESCRIPTION, FieldKind.TEXT).put(row, description);
    }
    Money price = item.price();
    prices.add(price);
    if (price != null) {
      of(numbers, item, CatalogueSchema.PRICE, FieldKind.NUMBER).put(row, price.majorAsDouble());
    }
  }

  /**
   * The catalogue of the items added.
   *
   * @throws VouchException BAD_DATA if two items share an id
   */
  public Catalogue build() {
    RowOrder order = RowOrder.of(ids);
    return new Catalogue(
        schema,
        version,
        new CatalogueColumns(
            order.sorted(ids),
            PriceColumn.of(prices, order),
            columns(numbers, order, NumberRows::column),
            columns(categories, order, CategoryRows::column),
            columns(flags, order, FlagRows::column),
            columns(texts, order, TextRows::column)));
  }

  private <R> Map<String, R> rows(FieldKind kind, Supplier<R> empty) {
    Map<String, R> byField = new HashMap<>();
    for (FieldDefinition field : schema.ofKind(kind)) {
      byField.put(field.name(), empty.get());
    }
    return byField;
  }

  private static <R, C> Map<String, C> columns(
      Map<String, R> rowsByField, RowOrder order, BiFunction<R, RowOrder, C> column) {
    Map<String, C> byField = new TreeMap<>();
    rowsByField.entrySet().parallelStream()
        .map(rows -> Map.entry(rows.getKey(), column.apply(rows.getValue(), order)))
        .toList()
        .forEach(built -> byField.put(built.getKey(), built.getValue()));
    return byField;
  }

  private static <R> R of(Map<String, R> rowsByField, Item item, String field, FieldKind kind) {
    R rows = rowsByField.get(field);
    if (rows == null) {
      throw misfit(item, field, kind);
    }
    return rows;
  }

  private static VouchException misfit(Item item, String field, FieldKind kind) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.valueWithoutField(field, item.id(), kind));
  }
}
