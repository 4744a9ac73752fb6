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
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one catalogue version, in memory.
 *
 * <p>An item index is 0 to size − 1 in ascending order of ids ({@code String.compareTo}), whatever
 * the order in which items were added. Immutable and thread-safe; what it hands out is not changed
 * by anybody.
 */
public final class Catalogue {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  private final CatalogueSchema schema;
  private final CatalogueVersion version;
  private final ItemId[] ids;
  private final PriceColumn prices;
  private final Map<String, NumberColumn> numbers;
  private final Map<String, CategoryColumn> categories;
  private final Map<String, FlagColumn> flags;
  private final Map<String, TextColumn> texts;
  private final List<String> searchedTexts;

  Catalogue(CatalogueSchema schema, CatalogueVersion version, CatalogueColumns columns) {
    this.schema = schema;
    this.version = version;
    this.ids = columns.ids();
    this.prices = columns.prices();
    this.numbers = columns.numbers();
    this.categories = columns.categories();
    this.flags = columns.flags();
    this.texts = columns.texts();
    this.searchedTexts =
        schema.ofKind(FieldKind.TEXT).stream()
            .filter(CatalogueColumns::isSearched)
            .map(FieldDefinition::name)
            .toList();
  }

  /** A builder of a catalogue with these fields. */
  public static CatalogueBuilder builder(CatalogueSchema schema, CatalogueVersion version) {
    return new CatalogueBuilder(schema, version);
  }

  /** The catalogue of these items. */
  public static Catalogue of(
      CatalogueSchema schema, CatalogueVersion version, Collection<Item> items) {
    CatalogueBuilder builder = builder(schema, version);
    items.forEach(builder::add);
    return builder.build();
  }

  public CatalogueSchema schema() {
    return schema;
  }

  public CatalogueVersion version() {
    return version;
  }

  /** The number of items. */
  public int size() {
    return ids.length;
  }

  public ItemId id(int index) {
    return ids[index];
  }

  /** The index of an item, or -1 where the catalogue does not have it. */
  public int indexOf(ItemId id) {
    return Math.max(-1, Arrays.binarySearch(ids, id));
  }

  public String title(int index) {
    String title = texts(CatalogueSchema.TITLE).at(index);
    if (title == null) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.titleMissing(ids[index]));
    }
    return title;
  }

  public @Nullable String description(int index) {
    return texts(CatalogueSchema.DESCRIPTION).at(index);
  }

  public @Nullable Money price(int index) {
    return prices.at(index);
  }

  public boolean available(int index) {
    return flags(CatalogueSchema.AVAILABLE).set().contains(index);
  }

  /** The item as it was added, rebuilt from the columns. */
  public Item item(int index) {
    Map<String, FieldValue> attributes = new TreeMap<>();
    for (FieldDefinition field : schema.fields()) {
      if (!CatalogueColumns.CORE.contains(field.name())) {
        FieldValue value = valueOf(field, index);
        if (value != null) {
          attributes.put(field.name(), value);
        }
      }
    }
    return new Item(
        ids[index], title(index), description(index), price(index), available(index), attributes);
  }

  /** The items by index, rebuilt at each call. */
  public List<Item> items() {
    return IntStream.range(0, size()).mapToObj(this::item).toList();
  }

  /**
   * A numeric field.
   *
   * @throws VouchException INVALID_REQUEST if there is no field of that name and kind
   */
  public NumberColumn numbers(String field) {
    return column(numbers, field, FieldKind.NUMBER);
  }

  /**
   * A category field.
   *
   * @throws VouchException INVALID_REQUEST if there is no field of that name and kind
   */
  public CategoryColumn categories(String field) {
    return column(categories, field, FieldKind.CATEGORY);
  }

  /**
   * A flag field.
   *
   * @throws VouchException INVALID_REQUEST if there is no field of that name and kind
   */
  public FlagColumn flags(String field) {
    return column(flags, field, FieldKind.FLAG);
  }

  /**
   * A text field.
   *
   * @throws VouchException INVALID_REQUEST if there is no field of that name and kind
   */
  public TextColumn texts(String field) {
    return column(texts, field, FieldKind.TEXT);
  }

  /** Builds the word indexes of the searched text fields now, for a caller with time to spare. */
  public void prepareWordSearch() {
    searchedTexts().forEach(field -> texts(field).index());
  }

  /** The text fields that a search for words reads: all but addresses of pictures and pages. */
  public List<String> searchedTexts() {
    return searchedTexts;
  }

  /**
   * The value of a field of an item, or null where it has none.
   *
   * @throws VouchException INVALID_REQUEST if there is no field of that name
   */
  public @Nullable FieldValue value(String field, int index) {
    return valueOf(schema.find(field).orElseThrow(() -> unknown(field)), index);
  }

  private @Nullable FieldValue valueOf(FieldDefinition field, int index) {
    return switch (field.kind()) {
      case NUMBER -> {
        double number = numbers(field.name()).at(index);
        yield Double.isNaN(number) ? null : new FieldValue.NumberValue(number);
      }
      case CATEGORY -> {
        List<String> names = categories(field.name()).namesAt(index);
        yield names.isEmpty() ? null : new FieldValue.CategoryValue(names);
      }
      case FLAG -> {
        FlagColumn column = flags(field.name());
        yield column.present().contains(index)
            ? new FieldValue.FlagValue(column.set().contains(index))
            : null;
      }
      case TEXT -> {
        String text = texts(field.name()).at(index);
        yield text == null ? null : new FieldValue.TextValue(text);
      }
    };
  }

  private VouchException unknown(String field) {
    return new VouchException(
        ErrorCode.INVALID_REQUEST,
        SAY.fieldUnknown(field, schema.fields().stream().map(FieldDefinition::name).toList()));
  }

  private <C> C column(Map<String, C> columns, String field, FieldKind kind) {
    C column = columns.get(field);
    if (column == null) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.fieldOfOtherKind(field, kind, columns.keySet()));
    }
    return column;
  }
}
