package io.vouch.tools.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A builder of a {@link Catalogue} that takes items in any order. Not thread-safe; used once. */
public final class CatalogueBuilder {
  private final CatalogueSchema schema;
  private final CatalogueVersion version;
  private final Map<String, FieldKind> kindByField;
  private final List<Item> items = new ArrayList<>();

  CatalogueBuilder(CatalogueSchema schema, CatalogueVersion version) {
    this.schema = schema;
    this.version = version;
    this.kindByField =
        schema.fields().stream()
            .collect(Collectors.toMap(FieldDefinition::name, FieldDefinition::kind));
  }

  /**
   * Adds one item.
   *
   * @throws VouchException BAD_DATA if a value does not fit its field of the schema
   */
  public CatalogueBuilder add(Item item) {
    if (item.price() != null && !kindByField.containsKey(CatalogueSchema.PRICE)) {
      throw misfit(item.id(), CatalogueSchema.PRICE, FieldKind.NUMBER);
    }
    item.attributes()
        .forEach((field, value) -> {
          if (kindByField.get(field) != value.kind() || Columns.CORE.contains(field)) {
            throw misfit(item.id(), field, value.kind());
          }
        });
    items.add(item);
    return this;
  }

  /**
   * The catalogue of the items added.
   *
   * @throws VouchException BAD_DATA if two items share an id
   */
  public Catalogue build() {
    items.sort(Comparator.comparing(Item::id));
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).id().equals(items.get(i - 1).id())) {
        throw new VouchException(
            ErrorCode.BAD_DATA,
            "The item (%s) must be added once. Maybe two rows share an id."
                .formatted(items.get(i).id()));
      }
    }
    List<Item> sorted = items;
    return new Catalogue(
        schema,
        version,
        new Columns(
            sorted.stream().map(Item::id).toArray(ItemId[]::new),
            PriceColumn.of(new ArrayList<>(sorted.stream().map(Item::price).toList())),
            columns(FieldKind.NUMBER, this::numbers),
            columns(FieldKind.CATEGORY, this::categories),
            columns(FieldKind.FLAG, this::flags),
            columns(FieldKind.TEXT, this::texts)));
  }

  private <C> Map<String, C> columns(FieldKind kind, Function<String, C> column) {
    Map<String, C> byField = new TreeMap<>();
    schema.ofKind(kind).forEach(field -> byField.put(field.name(), column.apply(field.name())));
    return byField;
  }

  private NumberColumn numbers(String field) {
    double[] values = new double[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          items.get(i).value(field).orElse(null) instanceof FieldValue.NumberValue value
              ? value.number()
              : Double.NaN;
    }
    return NumberColumn.of(values);
  }

  private CategoryColumn categories(String field) {
    List<List<String>> names = new ArrayList<>(items.size());
    for (Item item : items) {
      names.add(
          item.value(field).orElse(null) instanceof FieldValue.CategoryValue value
              ? value.names()
              : List.of());
    }
    return CategoryColumn.of(names);
  }

  private FlagColumn flags(String field) {
    RoaringBitmap set = new RoaringBitmap();
    RoaringBitmap present = new RoaringBitmap();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).value(field).orElse(null) instanceof FieldValue.FlagValue value) {
        present.add(i);
        if (value.flag()) {
          set.add(i);
        }
      }
    }
    return new FlagColumn(set, present);
  }

  private TextColumn texts(String field) {
    @Nullable String[] texts = new String[items.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          items.get(i).value(field).orElse(null) instanceof FieldValue.TextValue value
              ? value.text()
              : null;
    }
    return new TextColumn(texts);
  }

  private static VouchException misfit(ItemId item, String field, FieldKind kind) {
    return new VouchException(
        ErrorCode.BAD_DATA,
        "The value of (%s) of item (%s) must fit the catalogue's fields, but there is no %s field of that name. Maybe the item was stored under another schema."
            .formatted(field, item, kind));
  }
}
