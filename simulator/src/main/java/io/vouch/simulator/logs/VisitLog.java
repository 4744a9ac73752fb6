package io.vouch.simulator.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * On which days people came.
 *
 * @param people the distinct days of each person, ascending, at least one
 * @param days the length of the window; the last day is {@code days − 1}
 */
public record VisitLog(List<int[]> people, int days) {
  public VisitLog {
    people = List.copyOf(people);
  }

  /** Every second person, from the first (0) or the second (1) on. */
  public VisitLog half(int which) {
    List<int[]> half = new ArrayList<>();
    for (int n = which; n < people.size(); n += 2) {
      half.add(people.get(n));
    }
    return new VisitLog(half, days);
  }

  /** The visits before a day, as a window of its own; people without any are left out. */
  public VisitLog before(int day) {
    return window(0, day);
  }

  /** The visits from a day on, as a window of its own; people without any are left out. */
  public VisitLog from(int day) {
    return window(day, days);
  }

  private VisitLog window(int first, int end) {
    return new VisitLog(
        people.stream()
            .map(visits ->
                Arrays.stream(visits)
                    .filter(day -> day >= first && day < end)
                    .map(day -> day - first)
                    .toArray())
            .filter(visits -> visits.length > 0)
            .toList(),
        end - first);
  }

  public long gaps() {
    return people.stream().mapToLong(visits -> visits.length - 1L).sum();
  }

  public int longestGap() {
    int longest = 1;
    for (int[] visits : people) {
      for (int n = 1; n < visits.length; n++) {
        longest = Math.max(longest, visits[n] - visits[n - 1]);
      }
    }
    return longest;
  }
}
