package io.vouch.simulator.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people took and how they liked it.
 *
 * @param people one history each
 * @param items how many items there are
 * @param topics how many topics there are
 */
public record HistoryLog(List<History> people, int items, int topics) {
  public HistoryLog {
    people = List.copyOf(people);
  }

  /**
   * The history of one person; all arrays are equally long.
   *
   * @param verdict 1 liked, 0 neither, −1 disliked
   * @param second when, in any unit that grows with time
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record History(int[] item, int[] topic, int[] verdict, int[] second) {
    public int size() {
      return item.length;
    }

    /** One interaction: item, topic, verdict, second. */
    int[] cell(int place) {
      return new int[] {item[place], topic[place], verdict[place], second[place]};
    }

    /** The same in order of time; interactions of the same second stay as they are. */
    public History ordered() {
      return joined(cells(cell -> true).sorted(Comparator.comparingInt(cell -> cell[3])).toList());
    }

    private Stream<int[]> cells(Predicate<int[]> which) {
      return IntStream.range(0, size()).mapToObj(this::cell).filter(which);
    }
  }

  /** Every second person, from the first (0) or the second (1) on. */
  public HistoryLog half(int which) {
    List<History> half = new ArrayList<>();
    for (int n = which; n < people.size(); n += 2) {
      half.add(people.get(n));
    }
    return new HistoryLog(half, items, topics);
  }

  /** What everybody did before a second; people without any are left out. */
  public HistoryLog before(int second) {
    return only(cell -> cell[3] < second);
  }

  /** What everybody did from a second on; people without any are left out. */
  public HistoryLog from(int second) {
    return only(cell -> cell[3] >= second);
  }

  private HistoryLog only(Predicate<int[]> which) {
    return new HistoryLog(
        people.stream()
            .map(history -> joined(history.cells(which).toList()))
            .filter(history -> history.size() > 0)
            .toList(),
        items,
        topics);
  }

  /** The second by which half of all interactions had happened. */
  public int median() {
    int[] seconds =
        people.stream().flatMapToInt(history -> Arrays.stream(history.second)).sorted().toArray();
    return seconds.length == 0 ? 0 : seconds[seconds.length / 2];
  }

  public long interactions() {
    return people.stream().mapToLong(History::size).sum();
  }

  /** The same interactions dealt out to the same number of people anew: nobody has a taste. */
  public HistoryLog shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> all = new ArrayList<>();
    for (History history : people) {
      for (int n = 0; n < history.size(); n++) {
        all.add(history.cell(n));
      }
    }
    for (int n = all.size() - 1; n > 0; n--) {
      all.set(n, all.set(random.nextInt(n + 1), all.get(n)));
    }
    List<History> dealt = new ArrayList<>();
    int from = 0;
    for (History history : people) {
      dealt.add(joined(all.subList(from, from + history.size())));
      from += history.size();
    }
    return new HistoryLog(dealt, items, topics);
  }

  /** {@code size} interactions of everybody who has as many, drawn at random. */
  public HistoryLog sampled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<History> drawn = new ArrayList<>();
    for (History history : people) {
      if (history.size() >= size) {
        drawn.add(sampled(history, size, random));
      }
    }
    return new HistoryLog(drawn, items, topics);
  }

  private static History sampled(History history, int size, SplittableRandom random) {
    int[] place = new int[history.size()];
    List<int[]> cells = new ArrayList<>();
    Arrays.setAll(place, n -> n);
    for (int n = 0; n < size; n++) {
      int other = n + random.nextInt(place.length - n);
      int taken = place[other];
      place[other] = place[n];
      cells.add(history.cell(taken));
    }
    return joined(cells);
  }

  /** The first people only. */
  public HistoryLog first(int count) {
    return new HistoryLog(people.subList(0, Math.min(count, people.size())), items, topics);
  }

  /** The same number of interactions, each with any item and any verdict. */
  public HistoryLog uniform(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<History> drawn = new ArrayList<>();
    for (History history : people) {
      List<int[]> cells = new ArrayList<>();
      for (int n = 0; n < history.size(); n++) {
        cells.add(
            new int[] {random.nextInt(items), random.nextInt(topics), random.nextInt(3) - 1, n});
      }
      drawn.add(joined(cells));
    }
    return new HistoryLog(drawn, items, topics);
  }

  public static History joined(List<int[]> cells) {
    int[][] columns = new int[4][cells.size()];
    for (int n = 0; n < cells.size(); n++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][n] = cells.get(n)[column];
      }
    }
    return new History(columns[0], columns[1], columns[2], columns[3]);
  }
}
