package io.vouch.simulator.logs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a log says of who saw a round.
 *
 * @param campaign of every item
 * @param traits of every round, as codes; all of the same length
 */
@SuppressWarnings("ArrayRecordComponent")
public record Viewers(int[] campaign, List<int[]> traits) {
  public Viewers {
    traits = List.copyOf(traits);
  }

  /** Items of one campaign, seen by nobody in particular. */
  public static Viewers unknown(ExposureLog log) {
    return new Viewers(
        new int[log.items()],
        IntStream.range(0, log.rounds().size()).mapToObj(n -> new int[0]).toList());
  }
}
