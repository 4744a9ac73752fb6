package io.vouch.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DemoMarketTest {
  private static final DemoMarket MARKET = DemoMarket.standard();
  private static final List<Item> ITEMS = MARKET.items();
  private static final List<Event> EVENTS = events(MARKET);

  @Test
  void standardMarket_anywhere_hasTheSameBytes() throws Exception {
    assertThat(fingerprint(MARKET))
        .isEqualTo("8c7d684564fb6c2fc59cd401204d484066a75cb6ad215cff15917b4da04e6e47");
  }

  @Test
  void generate_otherSeed_givesAnotherMarket() throws Exception {
    assertThat(fingerprint(DemoMarket.generate(8, 1_200, 400))).isNotEqualTo(fingerprint(MARKET));
  }

  @Test
  void generate_noItem_isRefused() {
    assertThatThrownBy(() -> DemoMarket.generate(7, 0, 10))
        .isInstanceOf(VouchException.class)
        .hasMessage(
            "The demo market (0 items, 10 people) must have an item or more and no negative number"
                + " of people.");
  }

  @Test
  void titlesAndIds_of20000Items_areUnique() {
    Set<String> titles = new HashSet<>();
    Set<ItemId> ids = new HashSet<>();
    DemoMarket.generate(1, 20_000, 0)
        .forEachItem(item -> {
          assertThat(titles.add(item.title())).as(item.title()).isTrue();
          assertThat(ids.add(item.id())).as(item.id().value()).isTrue();
        });
  }

  @Test
  void everyAttribute_ofEveryItem_fitsTheSchema() {
    CatalogueSchema schema = MARKET.schema();
    for (Item item : ITEMS) {
      item.attributes()
          .forEach((name, value) -> {
            FieldDefinition field = schema.find(name).orElseThrow();
            assertThat(value.kind()).isEqualTo(field.kind());
            if (value instanceof FieldValue.CategoryValue names) {
              assertThat(names.names().size() == 1 || field.multiValued()).isTrue();
            }
          });
    }
  }

  @Test
  void everyField_ofTheSchema_isCarriedBySomeItem() {
    Set<String> carried = new HashSet<>();
    ITEMS.forEach(item -> carried.addAll(item.attributes().keySet()));
    List<String> core = List.of("title", "description", "price", "available");
    assertThat(MARKET.schema().fields().stream().map(FieldDefinition::name).toList())
        .allMatch(name -> core.contains(name) || carried.contains(name));
  }

  @Test
  void roles_thatQuestionsNeed_areAllPresent() {
    assertThat(
            List.of(
                FieldRole.PRICE,
                FieldRole.BRAND,
                FieldRole.CATEGORY,
                FieldRole.COLOUR,
                FieldRole.YEAR,
                FieldRole.WEIGHT,
                FieldRole.RATING,
                FieldRole.STOCK,
                FieldRole.ECO_SCORE,
                FieldRole.SPONSORED))
        .allMatch(role -> MARKET.schema().withRole(role).size() == 1);
  }

  @Test
  void descriptions_ofAllItems_areOneToFourSentencesWithoutSlots() {
    for (Item item : ITEMS) {
      assertThat(item.description()).isNotNull().doesNotContain("{", "}", "  ").endsWith(".");
      assertThat(item.description()).doesNotContainPattern("\\b[Aa] [aeiou]");
    }
  }

  @Test
  void availability_ofEveryItem_agreesWithItsStock() {
    assertThat(ITEMS)
        .allMatch(item ->
            item.available()
                == (((FieldValue.NumberValue) item.value("stock").orElseThrow()).number() > 0));
    assertThat(ITEMS).filteredOn(item -> !item.available()).hasSizeBetween(20, 150);
  }

  @Test
  void events_ofEveryPerson_areInOrderAndOnKnownItems() {
    Set<ItemId> ids = ITEMS.stream().map(Item::id).collect(Collectors.toSet());
    Map<String, Long> last = new HashMap<>();
    for (Event event : EVENTS) {
      assertThat(ids.contains(event.item())).isTrue();
      Long before = last.put(event.person().value(), event.timestampMillis());
      assertThat(before == null || before <= event.timestampMillis()).isTrue();
      assertThat(event.timestampMillis())
          .isBetween(Visits.END_MILLIS - Visits.SPAN.toMillis(), Visits.END_MILLIS);
    }
    assertThat(last).hasSize(400);
    assertThat(EVENTS.stream().map(Event::id).distinct().count()).isEqualTo(EVENTS.size());
  }

  @Test
  void events_ofTheStandardMarket_haveSkewAndEveryType() {
    Map<ItemId, Long> perItem =
        EVENTS.stream().collect(Collectors.groupingBy(Event::item, Collectors.counting()));
    List<Long> counts =
        perItem.values().stream().sorted(java.util.Comparator.reverseOrder()).toList();
    long topTenth = counts.stream().limit(120).mapToLong(Long::longValue).sum();
    assertThat(topTenth / (double) EVENTS.size()).isBetween(0.3, 0.8);
    assertThat(EVENTS.stream().map(Event::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            EventType.VIEW,
            EventType.CLICK,
            EventType.ADD_TO_CART,
            EventType.PURCHASE,
            EventType.LIKE,
            EventType.DISLIKE);
  }

  /** The share of a person's events in the person's own top department, against chance (1/16). */
  @Test
  void people_haveTastes_thatShowInTheirEvents() {
    Map<ItemId, String> department = new HashMap<>();
    ITEMS.forEach(item ->
        department.put(
            item.id(),
            ((FieldValue.CategoryValue) item.value("category").orElseThrow()).names().get(0)));
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    EVENTS.forEach(event ->
        counts
            .computeIfAbsent(event.person().value(), p -> new HashMap<>())
            .merge(department.get(event.item()), 1, Integer::sum));
    double mean =
        counts.values().stream()
            .mapToDouble(c ->
                c.values().stream().mapToInt(Integer::intValue).max().orElseThrow()
                    / (double) c.values().stream().mapToInt(Integer::intValue).sum())
            .average()
            .orElseThrow();
    assertThat(mean).isGreaterThan(0.4);
  }

  private static String fingerprint(DemoMarket market) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    market.forEachItem(item -> digest.update(item.toString().getBytes(StandardCharsets.UTF_8)));
    market.forEachPerson(p -> digest.update(p.toString().getBytes(StandardCharsets.UTF_8)));
    market.forEachEvent(e -> digest.update(e.toString().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Event> events(DemoMarket market) {
    List<Event> events = new ArrayList<>();
    market.forEachEvent(events::add);
    return events;
  }
}
