package io.vouch.simulator.logs;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.offpolicy.OpenBanditLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The logs of one policy of the Open Bandit Dataset. All campaigns are joined in order of time;
 * items of different campaigns are different items.
 */
public final class OpenBanditFiles {
  private static final LogMessages SAY = Messages.of(LogMessages.class);

  private static final List<String> CAMPAIGNS = List.of("all", "men", "women");
  private static final int ITEMS_PER_CAMPAIGN = 100;

  private final Path folder;
  private final String policy;
  private final List<Path> paths = new ArrayList<>();
  private final List<Numbered> rows = new ArrayList<>();

  private record Numbered(int item, OpenBanditLog.Round round) {}

  public OpenBanditFiles(Path folder, String policy) {
    this.folder = folder;
    this.policy = policy;
    for (int n = 0; n < CAMPAIGNS.size(); n++) {
      OpenBanditLog log = OpenBanditLog.in(folder, policy, CAMPAIGNS.get(n));
      if (log != null) {
        int first = n * ITEMS_PER_CAMPAIGN;
        paths.add(log.file());
        log.rounds().forEach(round -> rows.add(new Numbered(first + round.item(), round)));
      }
    }
    rows.sort(Comparator.comparing(row -> row.round.time()));
  }

  public List<Path> paths() {
    return paths;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public String from() {
    return rows.getFirst().round.time().substring(0, 10);
  }

  public String to() {
    return rows.getLast().round.time().substring(0, 10);
  }

  /** The items of the log, ascending; an item's index here is its number in {@link #log}. */
  public int[] items() {
    return rows.stream().mapToInt(Numbered::item).distinct().sorted().toArray();
  }

  /**
   * The rounds, rounds of items that are not among the given ones left out.
   *
   * @throws VouchException if there are none
   */
  public ExposureLog log(int[] items) {
    if (rows.isEmpty()) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.campaignMissing(folder, policy));
    }
    List<ExposureLog.Round> rounds = new ArrayList<>();
    for (Numbered row : rows) {
      int item = Arrays.binarySearch(items, row.item);
      if (item >= 0) {
        rounds.add(new ExposureLog.Round(item, row.round.slot(), row.round.clicked()));
      }
    }
    int slots = 1 + rounds.stream().mapToInt(ExposureLog.Round::index).max().orElse(0);
    return new ExposureLog(rounds, slots, items.length);
  }

  /** The campaign of every item, and the traits of who saw each round, as codes. */
  public Viewers viewers() {
    List<Map<String, Integer>> codes = new ArrayList<>();
    List<int[]> traits = new ArrayList<>();
    for (Numbered row : rows) {
      List<String> person = row.round.person();
      int[] coded = new int[person.size()];
      for (int k = 0; k < coded.length; k++) {
        while (codes.size() <= k) {
          codes.add(new TreeMap<>());
        }
        Map<String, Integer> known = codes.get(k);
        coded[k] = known.computeIfAbsent(person.get(k), trait -> known.size());
      }
      traits.add(coded);
    }
    return new Viewers(
        Arrays.stream(items()).map(item -> item / ITEMS_PER_CAMPAIGN).toArray(), traits);
  }

  /**
   * Refuses a log whose items were not drawn uniformly.
   *
   * @throws VouchException if the propensities within a campaign differ
   */
  public void requireRandomised() {
    for (int campaign = 0; campaign < CAMPAIGNS.size(); campaign++) {
      int number = campaign;
      long different =
          rows.stream()
              .filter(row -> row.item / ITEMS_PER_CAMPAIGN == number)
              .mapToDouble(row -> row.round.propensity())
              .distinct()
              .count();
      if (different > 1) {
        throw new VouchException(
            ErrorCode.BAD_DATA, SAY.propensitiesDiffer(CAMPAIGNS.get(campaign), different));
      }
    }
  }
}
