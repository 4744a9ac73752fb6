package io.vouch.agent.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.RowRead.BrokenRow;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row becomes an item or an event, or it is said why not. */
final class ConversionTest {
  private static final List<String> EVENT = List.of("user", "item", "type", "value", "time");

  private final List<RowProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "view,view", "Detail-Page-View,view", "addtocart,add_to_cart", "transaction,purchase",
    "star,like", "thumbs down,dislike", "exposure,impression", "wishlist,wishlist"
  })
  void event_typeOfAnotherSystem_isOurs(String said, String type) {
    assertThat(event("u", "i", said, null, null).type()).isEqualTo(new EventType(type));
  }

  @Test
  void event_withoutTypeValueOrTime_hasThoseOfItsTable() {
    Event event = event("u", "i", null, null, null);
    assertThat(event.type()).isEqualTo(EventType.RATING);
    assertThat(event.timestampMillis()).as("unknown").isZero();
    assertThat(event("u", "i", "view", null, null).value()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    ",i,view,1,,user", "u,,view,1,,item", "u,i,!!,1,,type", "u,i,view,much,,value",
    "u,i,rating,,,value", "u,i,rating,9,,value", "u,i,rating,-1,,value", "u,i,view,1,soon,time"
  })
  void event_thatCannotBe_isDroppedForThatField(
      @Nullable String person,
      @Nullable String item,
      @Nullable String type,
      @Nullable String value,
      @Nullable String time,
      String field) {
    assertThat(converted(events(), new EventConversion(events()), person, item, type, value, time))
        .isNull();
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.rowDropped()).isTrue();
        });
  }

  @Test
  void event_ids_followFromTheContentAlone() {
    Event first = event("u", "i", "view", "1", "978300760");
    assertThat(event("u", "i", "view", "1", "978300760").id()).isEqualTo(first.id());
    assertThat(
            List.of(
                event("v", "i", "view", "1", "978300760").id(),
                event("u", "j", "view", "1", "978300760").id(),
                event("u", "i", "click", "1", "978300760").id(),
                event("u", "i", "view", "2", "978300760").id(),
                event("u", "i", "view", "1", "978300761").id()))
        .doesNotHaveDuplicates()
        .doesNotContain(first.id());
  }

  private Event event(
      String person,
      String item,
      @Nullable String type,
      @Nullable String value,
      @Nullable String time) {
    String rated = type == null ? "4" : value;
    Event event =
        converted(events(), new EventConversion(events()), person, item, type, rated, time);
    return Objects.requireNonNull(event, problems::toString);
  }

  private static TablePlan events() {
    return plan(
            RowKind.EVENTS,
            List.of(
                ColumnMapping.to(0, "user", Target.PERSON),
                ColumnMapping.to(1, "item", Target.ITEM),
                ColumnMapping.to(2, "type", Target.TYPE),
                ColumnMapping.to(3, "value", Target.VALUE),
                ColumnMapping.to(4, "time", Target.TIME)))
        .of(EventType.RATING);
  }

  @Test
  void item_everyKindOfValue_isKept() {
    Item item = item("1", "Bell", "5,50 €", "12 kg", "red|blue", "yes");
    assertThat(item.price()).isEqualTo(new Money(550, "EUR"));
    assertThat(item.attributes())
        .isEqualTo(
            Map.<String, FieldValue>of(
                "stock", new NumberValue(12),
                "colour", CategoryValue.of("red", "blue"),
                "vegan", new FlagValue(true)));
    assertThat(item.available()).isTrue();
    assertThat(problems).isEmpty();
  }

  @Test
  void item_outOfStock_isNotAvailable() {
    assertThat(item("1", "Bell", null, "0", null, null).available()).isFalse();
  }

  @Test
  void item_valuesThatDoNotFit_areLeftOutAndSaid() {
    Item item = item("1", "Bell", "$5", "some", "-", "perhaps");
    assertThat(item.price()).as("another currency than the file's").isNull();
    assertThat(item.attributes()).isEmpty();
    assertThat(problems)
        .extracting(RowProblem::field, RowProblem::rowDropped)
        .containsExactly(tuple("price", false), tuple("stock", false), tuple("vegan", false));
  }

  @Test
  void item_withoutIdOrTitle_isDropped() {
    assertThat(converted(items(), itemConversion(), "1", null, "5", null, null, null)).isNull();
    assertThat(converted(items(), itemConversion(), null, "Bell", "5", null, null, null)).isNull();
    assertThat(problems).extracting(RowProblem::field).containsExactly("title", "id");
  }

  @Test
  void brokenRow_isDroppedForItsOwnReason() {
    RowConverter<Item> converter = new RowConverter<>(items(), itemConversion(), problems::add);
    assertThat(converter.convert(new BrokenRow(7, "a,b", "It has 2 cells."))).isNull();
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.reason()).isEqualTo("It has 2 cells.");
          assertThat(problem.line()).isEqualTo(7);
          assertThat(problem.file()).endsWith("t.csv");
        });
  }

  @Test
  void itemId_madeFromContent_isReadableAndTellsItemsApart() {
    ContentIds ids = new ContentIds();
    String id = ids.item("Café Grinder, quiet", List.of("Café Grinder, quiet", "Nimbus"));
    assertThat(id).matches("cafe-grinder-quiet-[0-9a-f]{8}");
    assertThat(ids.item("Café Grinder, quiet", List.of("Café Grinder, quiet", "Nimbus")))
        .isEqualTo(id);
    assertThat(ids.item("Café Grinder, quiet", List.of("Café Grinder, quiet", "Zenit")))
        .isNotEqualTo(id);
    assertThat(ids.item("!?", List.of("!?"))).matches("[0-9a-f]{8}");
    assertThat(ids.item("word ".repeat(60), List.of("x")).length()).isLessThanOrEqualTo(89);
  }

  private Item item(@Nullable String... cells) {
    Item item = converted(items(), itemConversion(), cells);
    return Objects.requireNonNull(item, problems::toString);
  }

  private static ItemConversion itemConversion() {
    return new ItemConversion(items(), SideValues.NONE);
  }

  private static TablePlan items() {
    FieldDefinition colour =
        FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR).multi();
    return plan(
            RowKind.ITEMS,
            List.of(
                ColumnMapping.to(0, "id", Target.ID),
                ColumnMapping.to(1, "title", Target.TITLE),
                ColumnMapping.to(2, "price", Target.PRICE),
                ColumnMapping.field(
                    3, "stock", FieldDefinition.of("stock", FieldKind.NUMBER, FieldRole.STOCK)),
                ColumnMapping.field(4, "colour", colour).cutAt("|"),
                ColumnMapping.field(
                    5, "vegan", FieldDefinition.of("vegan", FieldKind.FLAG, FieldRole.OTHER))))
        .in("EUR");
  }

  private static TablePlan plan(RowKind kind, List<ColumnMapping> columns) {
    return new TablePlan(
        new SourceFile(Path.of("t.csv"), 1, "f"),
        new Layout.Delimited(",", true, 1, EVENT),
        StandardCharsets.UTF_8,
        kind,
        columns,
        EventType.CLICK,
        "USD");
  }

  private <T> @Nullable T converted(
      TablePlan plan, RowConverter.Conversion<T> conversion, @Nullable String... cells) {
    List<List<String>> row =
        Arrays.stream(cells).map(cell -> cell == null ? List.<String>of() : List.of(cell)).toList();
    return new RowConverter<>(plan, conversion, problems::add)
        .convert(new Row(3, "row", row, List.of()));
  }
}
