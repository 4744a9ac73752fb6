package io.vouch.simulator.calibration;

import java.util.List;

/**
 * Items shown and whether they were clicked.
 *
 * @param rounds in order of time
 * @param slots how many slots there are
 * @param items how many items there are
 */
record ExposureLog(List<Round> rounds, int slots, int items) {
  ExposureLog {
    rounds = List.copyOf(rounds);
  }

  /**
   * One item in one slot.
   *
   * @param index 0-based slot
   */
  record Round(int item, int index, boolean clicked) {}

  /** The earlier half, for fitting. */
  ExposureLog earlier() {
    return new ExposureLog(rounds.subList(0, rounds.size() / 2), slots, items);
  }

  /** The later half, held out. */
  ExposureLog later() {
    return new ExposureLog(rounds.subList(rounds.size() / 2, rounds.size()), slots, items);
  }

  static double clickRate(List<Round> rounds) {
    return (double) rounds.stream().filter(Round::clicked).count() / Math.max(1, rounds.size());
  }
}
