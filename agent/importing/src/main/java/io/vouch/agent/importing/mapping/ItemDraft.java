package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.mapping.RowConverter.DroppedRowException;
import io.vouch.agent.importing.mapping.RowConverter.FieldProblems;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item while its row is read, column by column. */
final class ItemDraft {
  private static final MappingMessages SAY = Messages.of(MappingMessages.class);

  private static final Set<String> NO_NAMES = Set.of("(no genres listed)", "unknown", "-");
  private static final Set<FieldRole> PART_OF_IDENTITY =
      Set.of(FieldRole.BRAND, FieldRole.CREATOR, FieldRole.IMAGE, FieldRole.LINK);

  private final TablePlan plan;
  private final Row row;
  private final FieldProblems fields;
  private final Map<String, FieldValue> attributes = new LinkedHashMap<>();
  private final List<String> identity = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable Money price;
  private boolean available = true;

  ItemDraft(TablePlan plan, Row row, FieldProblems fields) {
    this.plan = plan;
    this.row = row;
    this.fields = fields;
  }

  void take(ColumnMapping column) {
    String text = row.text(column.index());
    if (text == null) {
      return;
    }
    switch (column.target()) {
      case ID -> id = text;
      case TITLE -> title = text;
      case DESCRIPTION -> description = joined(description, row.texts(column.index()));
      case PRICE -> price(text);
      case AVAILABLE -> available(text, true);
      case HIDDEN -> available(text, false);
      case ATTRIBUTE -> attribute(column, text);
      case YEAR_IN_TITLE -> yearInTitle(column, text);
      case MEMBER -> member(column, text);
      case PERSON, ITEM, TYPE, VALUE, TIME, SESSION, PERSON_ATTRIBUTE, IGNORED -> {}
    }
  }

  Item finished(ContentIds ids) throws DroppedRowException {
    if (title == null) {
      throw new DroppedRowException("title", SAY.itemWithoutTitle());
    }
    if (id == null && plan.has(Target.ID)) {
      throw new DroppedRowException("id", SAY.itemWithoutId());
    }
    identity.addFirst(title);
    String itemId = id != null ? id : ids.item(title, identity);
    return new Item(new ItemId(itemId), title, description, price, available, attributes);
  }

  /** Adds names to a category field, keeping those that are there. */
  void addNames(FieldDefinition field, List<String> names) {
    SequencedSet<String> all = new LinkedHashSet<>();
    if (attributes.get(field.name()) instanceof CategoryValue known) {
      all.addAll(known.names());
    }
    for (String name : names) {
      if (!name.isBlank() && !NO_NAMES.contains(name)) {
        all.add(name.strip());
      }
    }
    if (!all.isEmpty()) {
      attributes.put(field.name(), new CategoryValue(fitting(field, List.copyOf(all))));
    }
  }

  private List<String> fitting(FieldDefinition field, List<String> names) {
    if (field.multiValued() || names.size() == 1) {
      return names;
    }
    fields.dropped(field.name(), SAY.onlyFirstKept(names));
    return names.subList(0, 1);
  }

  private static String joined(@Nullable String before, List<String> texts) {
    String text = String.join(" ", texts);
    return before == null ? text : before + " " + text;
  }

  private void price(String text) {
    PriceText parsed = PriceText.parse(text);
    if (parsed == null) {
      fields.dropped("price", SAY.priceNoAmount(text));
      return;
    }
    String currency = parsed.currency() == null ? plan.currency() : parsed.currency();
    if (!currency.equals(plan.currency())) {
      fields.dropped("price", SAY.priceInOtherCurrency(text, plan.currency()));
      return;
    }
    try {
      price = Money.ofMajor(parsed.amount(), currency);
    } catch (VouchException e) {
      fields.dropped("price", String.valueOf(e.getMessage()));
    }
  }

  private void available(String text, boolean meaning) {
    Boolean flag = ValueText.flag(text);
    if (flag == null) {
      fields.dropped("available", SAY.availabilityNeitherYesNorNo(text));
    } else {
      available = flag == meaning;
    }
  }

  private void yearInTitle(ColumnMapping column, String text) {
    Integer year = ValueText.yearInTitle(text);
    if (year != null && column.field() != null) {
      attributes.put(column.field().name(), new NumberValue(year));
    }
  }

  private void member(ColumnMapping column, String text) {
    if (Boolean.TRUE.equals(ValueText.flag(text)) && column.field() != null) {
      addNames(column.field(), List.of(column.column()));
    }
  }

  private void attribute(ColumnMapping column, String text) {
    FieldDefinition field = column.field();
    if (field == null) {
      return;
    }
    if (PART_OF_IDENTITY.contains(field.role())) {
      identity.add(text);
    }
    switch (field.kind()) {
      case NUMBER -> number(column, field, text);
      case CATEGORY -> addNames(field, names(column));
      case FLAG -> {
        Boolean flag = ValueText.flag(text);
        if (flag == null) {
          fields.dropped(field.name(), SAY.valueNeitherYesNorNo(text));
        } else {
          attributes.put(field.name(), new FlagValue(flag));
        }
      }
      case TEXT ->
          attributes.put(field.name(), new TextValue(String.join(", ", row.texts(column.index()))));
    }
  }

  private void number(ColumnMapping column, FieldDefinition field, String text) {
    Double number =
        field.role() == FieldRole.YEAR
            ? asDouble(ValueText.year(text))
            : ValueText.numberWithUnit(text);
    if (number == null) {
      fields.dropped(field.name(), SAY.valueNoNumber(text));
      return;
    }
    attributes.put(field.name(), new NumberValue(number * column.factor()));
    if (field.role() == FieldRole.STOCK && number <= 0) {
      available = false;
    }
  }

  private static @Nullable Double asDouble(@Nullable Integer year) {
    return year == null ? null : Double.valueOf(year);
  }

  private List<String> names(ColumnMapping column) {
    List<String> texts = row.texts(column.index());
    String separator = column.separator();
    if (separator == null) {
      return texts;
    }
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      names.addAll(Arrays.asList(text.split(java.util.regex.Pattern.quote(separator), -1)));
    }
    return names;
  }
}
