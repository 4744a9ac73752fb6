package io.vouch.agent.turn.act;

import io.vouch.agent.narration.relation.Related.Before.Past;
import io.vouch.agent.plan.ItemRelation.Again.Which;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The items that a person had before: bought, else rated well or liked.
 *
 * @param past which of the two
 * @param byItem by item index, the newest first
 * @param which what comes first; of what was liked the newest
 */
record PastItems(Past past, Map<Integer, Had> byItem, Which which) {
  /**
   * When an item was had.
   *
   * @param day of the last time, in UTC
   */
  record Had(LocalDate day, int times) {}

  static PastItems of(Recollection known, Which which) {
    Map<Integer, Had> bought = had(known, event -> event.type().equals(EventType.PURCHASE));
    if (!bought.isEmpty()) {
      return new PastItems(Past.BOUGHT, bought, which);
    }
    Map<Integer, Had> liked = had(known, PastItems::isLike);
    return new PastItems(liked.isEmpty() ? Past.NOTHING : Past.LIKED, liked, Which.NEWEST);
  }

  private static boolean isLike(Event event) {
    boolean said = event.type().equals(EventType.RATING) || event.type().equals(EventType.LIKE);
    return said && event.type().weight(event.value()) > 0;
  }

  private static Map<Integer, Had> had(Recollection known, Predicate<Event> counts) {
    Map<Integer, Had> had = new LinkedHashMap<>();
    for (Event event : known.events()) {
      int item = known.engine().catalogue().indexOf(event.item());
      if (item >= 0 && counts.test(event)) {
        LocalDate day =
            Instant.ofEpochMilli(event.timestampMillis()).atOffset(ZoneOffset.UTC).toLocalDate();
        had.merge(item, new Had(day, 1), (last, once) -> new Had(last.day(), last.times() + 1));
      }
    }
    return had;
  }

  /** Item indexes in order. */
  List<Integer> items() {
    List<Integer> items = new ArrayList<>(byItem.keySet());
    return switch (which) {
      case NEWEST -> items;
      case USUAL ->
          items.stream()
              .sorted(Comparator.comparingInt((Integer item) -> -had(item).times()))
              .toList();
    };
  }

  /** When an item was had that was. */
  Had had(int item) {
    return Objects.requireNonNull(byItem.get(item));
  }
}
