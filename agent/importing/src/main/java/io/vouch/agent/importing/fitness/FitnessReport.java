package io.vouch.agent.importing.fitness;

import java.util.List;
import java.util.Map;

/**
 * What the stored catalogue and events are good for, counted by reading the store.
 *
 * @param peopleWithFiveEvents people with five events or more that speak for or against an item
 * @param itemsWithEvents items of the catalogue on which there is an event
 * @param firstEventMillis epoch milliseconds; 0 where no event has a time
 * @param positiveEvents events that speak for their item; negativeEvents against it
 * @param eventsOnUnknownItems events on items that the catalogue does not have
 * @param fieldCoverage share of items with a value, by field name
 * @param verdicts what works and what does not
 */
public record FitnessReport(
    long people,
    long peopleWithFiveEvents,
    long items,
    long itemsWithText,
    long itemsWithPrice,
    long itemsWithEvents,
    long events,
    Map<String, Long> eventsByType,
    long firstEventMillis,
    long lastEventMillis,
    long positiveEvents,
    long negativeEvents,
    long eventsOnUnknownItems,
    Map<String, Double> fieldCoverage,
    List<Verdict> verdicts) {
  /**
   * Whether one thing works with this data.
   *
   * @param ability what it is about, in a word or two
   * @param works yes or no
   * @param because the count that decides it
   */
  public record Verdict(String ability, boolean works, String because) {}
}
