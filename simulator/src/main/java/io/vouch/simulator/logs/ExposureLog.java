package io.vouch.simulator.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Items shown and whether they were clicked.
 *
 * @param rounds in order of time
 * @param slots how many slots there are
 * @param items how many items there are
 */
public record ExposureLog(List<Round> rounds, int slots, int items) {
  public ExposureLog {
    rounds = List.copyOf(rounds);
  }

  /**
   * One item in one slot.
   *
   * @param index 0-based slot
   */
  public record Round(int item, int index, boolean clicked) {}

  /** The earlier half, for fitting. */
  public ExposureLog earlier() {
    return new ExposureLog(rounds.subList(0, rounds.size() / 2), slots, items);
  }

  /** The later half, held out. */
  public ExposureLog later() {
    return new ExposureLog(rounds.subList(rounds.size() / 2, rounds.size()), slots, items);
  }

  /** Clicks per round; 0 of none. */
  public static double clickRate(List<Round> rounds) {
    return (double) rounds.stream().filter(Round::clicked).count() / Math.max(1, rounds.size());
  }

  /** The same items in the same slots, the clicks dealt out anew: what must fail. */
  public static List<Round> shuffled(List<Round> rounds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Boolean> clicks = new ArrayList<>(rounds.stream().map(Round::clicked).toList());
    for (int n = clicks.size() - 1; n > 0; n--) {
      clicks.set(n, clicks.set(random.nextInt(n + 1), clicks.get(n)));
    }
    List<Round> dealt = new ArrayList<>();
    for (int n = 0; n < rounds.size(); n++) {
      dealt.add(new Round(rounds.get(n).item(), rounds.get(n).index(), clicks.get(n)));
    }
    return dealt;
  }
}
