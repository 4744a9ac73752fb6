package io.vouch.memory;

import static io.vouch.memory.Samples.clickAfter;
import static io.vouch.memory.Samples.event;
import static io.vouch.memory.Samples.impression;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.people.Impression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} does. */
public abstract class EventLogContract extends StoreContract {
  private static final PersonId ANNA = new PersonId("anna");

  private EventLog events() {
    return store().events();
  }

  @Test
  void append_newEvents_countsAndReturnsThemUnchanged() {
    Event rated = event("e1", "anna", "heat", 10);
    Event clicked = clickAfter("e2", "anna", "alien", 20);

    assertThat(events().append(List.of(rated, clicked))).isEqualTo(2);
    assertThat(events().history(ANNA, 10)).containsExactly(clicked, rated);
    assertThat(events().count()).isEqualTo(2);
  }

  @Test
  void append_knownIdOrTwiceInABatch_storesTheFirst() {
    Event first = event("e1", "anna", "heat", 10);
    events().append(List.of(first));

    assertThat(
            events()
                .append(
                    List.of(
                        event("e1", "ben", "x", 99),
                        event("e2", "ben", "x", 1),
                        event("e2", "ben", "y", 2))))
        .isEqualTo(1);
    assertThat(events().history(ANNA, 10)).containsExactly(first);
    assertThat(events().history(new PersonId("ben"), 10))
        .containsExactly(event("e2", "ben", "x", 1));
  }

  @Test
  void append_nothing_isZero() {
    assertThat(events().append(List.of())).isZero();
    events().appendImpressions(List.of());
    assertThat(events().count()).isZero();
  }

  @Test
  void append_unknownPerson_makesThePersonKnown() {
    events().append(List.of(event("e1", "anna", "heat", 10)));

    assertThat(store().people().find(ANNA)).isPresent();
    assertThat(store().people().count()).isEqualTo(1);
  }

  @Test
  void append_ownType_isKept() {
    Event own =
        new Event(
            new EventId("e"), new EventType("shared"), ANNA, new ItemId("i"), -2.25, 5, "s", null);
    events().append(List.of(own));

    assertThat(events().history(ANNA, 1)).containsExactly(own);
  }

  @Test
  void history_limitedAndTied_isNewestFirstThenById() {
    events()
        .append(
            List.of(
                event("a", "anna", "i", 5),
                event("c", "anna", "i", 5),
                event("b", "anna", "i", 9)));

    assertThat(events().history(ANNA, 2)).extracting(e -> e.id().value()).containsExactly("b", "c");
    assertThat(events().history(new PersonId("nobody"), 2)).isEmpty();
  }

  @Test
  void forEach_manyEvents_isOrderedByTimeThenId() {
    List<Event> given =
        IntStream.range(0, 5_000)
            .mapToObj(i -> event("e" + (i * 7919) % 5_000, "p" + i % 50, "i", i % 97))
            .toList();
    events().append(given);
    List<Event> seen = new ArrayList<>();
    events().forEach(seen::add);

    assertThat(seen).hasSize(5_000).containsExactlyInAnyOrderElementsOf(given);
    assertThat(seen)
        .isSortedAccordingTo((a, b) ->
            a.timestampMillis() == b.timestampMillis()
                ? a.id().compareTo(b.id())
                : Long.compare(a.timestampMillis(), b.timestampMillis()));
  }

  @Test
  void countByType_severalTypes_isSortedByName() {
    events()
        .append(
            List.of(
                event("1", "a", "i", 1), event("2", "a", "i", 1), clickAfter("3", "a", "i", 1)));

    assertThat(events().countByType())
        .containsExactly(Map.entry("click", 1L), Map.entry("rating", 2L));
  }

  @Test
  void impressions_ofAPersonAndOfNobody_areNewestFirst() {
    Impression early = impression("anna", "heat", 1, 10);
    Impression late = impression("anna", "alien", 2, 20);
    Impression nobody =
        new Impression(new RecommendationId("r"), null, new ItemId("i"), 1, 1, "home", "v1", 30);
    events().appendImpressions(List.of(early, late, nobody));

    assertThat(events().impressions(ANNA, 10)).containsExactly(late, early);
    assertThat(events().impressions(ANNA, 1)).containsExactly(late);
  }
}
