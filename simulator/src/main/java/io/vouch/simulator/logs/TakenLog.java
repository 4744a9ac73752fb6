package io.vouch.simulator.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * Who took what when; items and topics are numbers from 0.
 *
 * @param people the takings of each person in order of time
 * @param topic of every item
 * @param logPrice of every item; all 0 where there are no prices
 * @param repeats whether the same item can be taken again
 */
@SuppressWarnings("ArrayRecordComponent")
public record TakenLog(List<List<Taking>> people, int[] topic, double[] logPrice, boolean repeats) {
  public TakenLog {
    people = people.stream().map(List::copyOf).toList();
  }

  /**
   * One item, taken.
   *
   * @param time in any unit that grows with time
   */
  public record Taking(int item, int time) {}

  /** How many items there are. */
  public int items() {
    return topic.length;
  }

  /** How many topics there are. */
  public int topics() {
    int most = 0;
    for (int of : topic) {
      most = Math.max(most, of + 1);
    }
    return most;
  }

  /** Whether any item has a price of its own. */
  public boolean hasPrices() {
    for (double price : logPrice) {
      if (price != 0) {
        return true;
      }
    }
    return false;
  }

  /** Histories, whose items are taken once. */
  public static TakenLog of(HistoryLog log) {
    int[] topic = new int[log.items()];
    List<List<Taking>> people = new ArrayList<>();
    for (HistoryLog.History history : log.people()) {
      HistoryLog.History ordered = history.ordered();
      List<Taking> takings = new ArrayList<>();
      for (int n = 0; n < ordered.size(); n++) {
        topic[ordered.item()[n]] = ordered.topic()[n];
        takings.add(new Taking(ordered.item()[n], ordered.second()[n]));
      }
      people.add(takings);
    }
    return new TakenLog(people, topic, new double[log.items()], false);
  }
}
