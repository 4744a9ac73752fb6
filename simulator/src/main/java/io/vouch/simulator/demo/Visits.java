package io.vouch.simulator.demo;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.simulator.demo.Dice.Stream;
import io.vouch.simulator.demo.MarketParts.Department;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The visits of one person over half a year, as the shop's log would show them.
 *
 * <p>In each visit the person looks at a few items of one department, chosen among items met with a
 * power-law skew by how much they appeal; a liked item is clicked, put into the cart, bought.
 */
final class Visits {
  static final Duration SPAN = Duration.ofDays(180);

  /** 2026-07-01T00:00:00Z, the moment at which the shop's history ends. */
  static final long END_MILLIS = 1_782_864_000_000L;

  private static final int ITEMS_MET = 5;
  private static final int MOST_VISITS = 60;

  private final MarketParts parts;
  private final Shelf shelf;
  private final PersonId person;
  private final Shopper shopper;
  private final Dice dice;
  private int eventCount;

  Visits(long seed, int personIndex, PersonId person, MarketParts parts, Shelf shelf) {
    this.parts = parts;
    this.shelf = shelf;
    this.person = person;
    this.shopper = Shopper.of(seed, personIndex, parts);
    this.dice = Dice.of(seed, Stream.VISITS, personIndex);
  }

  /** Every event of the person, oldest first. */
  void forEach(Consumer<Event> consumer) {
    int count = Math.min(MOST_VISITS, 2 + (int) StrictMath.exp(2 + 0.7 * dice.gaussian()));
    long[] starts = new long[count];
    for (int visit = 0; visit < count; visit++) {
      starts[visit] = END_MILLIS - (long) (SPAN.toMillis() * dice.uniform());
    }
    Arrays.sort(starts);
    for (int visit = 0; visit < count; visit++) {
      // A visit ends before the next one starts, so that the person's events stay in order.
      long latest = visit + 1 < count ? starts[visit + 1] : END_MILLIS;
      visit(starts[visit], latest, consumer);
    }
  }

  private void visit(long start, long latest, Consumer<Event> consumer) {
    Department department = shopper.department(dice, parts);
    List<Integer> kinds = parts.kindsOf(department);
    int looks = 1 + Math.min(6, (int) (dice.exponential() * 2));
    long at = start;
    for (int look = 0; look < looks; look++) {
      int kind = dice.pick(kinds);
      if (shelf.countOf(kind) > 0) {
        at = Math.min(latest, at + 10_000 + (long) (dice.exponential() * 60_000));
        react(choose(kind), at, latest, consumer);
      }
    }
  }

  private ItemTraits choose(int kind) {
    ItemTraits best = shelf.traits(kind, met(kind));
    double bestAppeal = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ITEMS_MET; i++) {
      ItemTraits candidate = shelf.traits(kind, met(kind));
      double appeal = shopper.appeal(candidate, parts.kinds().get(kind)) + 0.5 * dice.gaussian();
      if (appeal > bestAppeal) {
        best = candidate;
        bestAppeal = appeal;
      }
    }
    return best;
  }

  /** The ordinal of an item met by chance: the cube of a uniform number favours small ordinals. */
  private int met(int kind) {
    double u = dice.uniform();
    return (int) (u * u * u * shelf.countOf(kind));
  }

  private void react(ItemTraits item, long at, long latest, Consumer<Event> consumer) {
    ItemId id = shelf.idOf(item.kind(), item.ordinal());
    double appeal = shopper.appeal(item, parts.kinds().get(item.kind()));
    double liking = 1 / (1 + StrictMath.exp(-appeal));
    emit(EventType.VIEW, id, at, consumer);
    if (dice.chance(0.75 * liking)) {
      emit(EventType.CLICK, id, Math.min(latest, at + 2_000), consumer);
      if (dice.chance(0.45 * liking)) {
        emit(EventType.ADD_TO_CART, id, Math.min(latest, at + 4_000), consumer);
        if (dice.chance(0.6)) {
          emit(EventType.PURCHASE, id, Math.min(latest, at + 6_000), consumer);
        }
      }
    }
    if (dice.chance(0.1)) {
      EventType verdict = dice.chance(liking) ? EventType.LIKE : EventType.DISLIKE;
      emit(verdict, id, Math.min(latest, at + 8_000), consumer);
    }
  }

  private void emit(EventType type, ItemId item, long at, Consumer<Event> consumer) {
    EventId id = new EventId("demo-" + person.value() + "-" + eventCount++);
    consumer.accept(new Event(id, type, person, item, 1, at, null, null));
  }
}
