package io.vouch.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import org.junit.jupiter.api.Test;

final class InteractionsBuilderTest {
  private int events;

  @Test
  void build_severalEventsOnOneItem_isOneInteractionWithSumAndNewestTime() {
    Interactions interactions =
        new InteractionsBuilder(3)
            .add(event("ann", 2, EventType.CLICK, 1, 50), this::index)
            .add(event("ann", 0, EventType.CLICK, 1, 10), this::index)
            .add(event("ann", 2, EventType.VIEW, 1, 40), this::index)
            .build();
    assertThat(interactions.size()).isEqualTo(2);
    int entry = interactions.byPerson().find(0, 2);
    assertThat(interactions.byPerson().value(entry)).isEqualTo(1.3f); // 1.0 + 0.3
    assertThat(interactions.timeMillis(entry)).isEqualTo(50);
    assertThat(interactions.newestMillis()).isEqualTo(50);
    assertThat(interactions.byPerson().columnsOf(0)).containsExactly(0, 2);
    assertThat(interactions.byItem().columnsOf(2)).containsExactly(0);
  }

  @Test
  void build_negativeOrNoSum_isNoInteraction() {
    Interactions interactions =
        new InteractionsBuilder(3)
            .add(event("ann", 0, EventType.DISLIKE, 1, 1), this::index)
            .add(event("ann", 1, EventType.RATING, 1.0, 1), this::index) // 1 − 2.5
            .add(event("ann", 2, EventType.IMPRESSION, 1, 1), this::index)
            .add(event("bob", 1, EventType.CLICK, 1, 1), this::index)
            .add(event("bob", 1, EventType.DISLIKE, 1, 2), this::index)
            .build();
    assertThat(interactions.size()).isZero();
    assertThat(interactions.people()).isEqualTo(2);
  }

  @Test
  void build_manyPurchases_isCutToTheGreatestWeight() {
    Interactions interactions =
        new InteractionsBuilder(1)
            .add(event("ann", 0, EventType.PURCHASE, 1, 1), this::index)
            .add(event("ann", 0, EventType.PURCHASE, 1, 2), this::index)
            .build();
    assertThat(interactions.byPerson().value(0)).isEqualTo(Interactions.GREATEST_WEIGHT);
  }

  @Test
  void add_itemOutsideTheCatalogue_isCountedAndLeftOut() {
    InteractionsBuilder builder =
        new InteractionsBuilder(1).add(event("ann", 7, EventType.CLICK, 1, 1), id -> -1);
    assertThat(builder.unknownItems()).isEqualTo(1);
    assertThat(builder.build().size()).isZero();
  }

  private int index(ItemId id) {
    return Integer.parseInt(id.value());
  }

  private Event event(String person, int item, EventType type, double value, long millis) {
    return new Event(
        new EventId("e" + events++),
        type,
        new PersonId(person),
        new ItemId(String.valueOf(item)),
        value,
        millis,
        null,
        null);
  }
}
