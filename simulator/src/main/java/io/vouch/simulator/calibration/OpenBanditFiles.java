package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Logs in the layout of the Open Bandit Dataset: {@code random/CAMPAIGN/CAMPAIGN.csv} and, for the
 * counterfactual, {@code bts/CAMPAIGN/CAMPAIGN.csv}. All campaigns of a policy are joined in order
 * of time; items of different campaigns are different items.
 */
final class OpenBanditFiles {
  private static final List<String> COLUMNS =
      List.of("timestamp", "item_id", "position", "click", "propensity_score");
  private static final List<String> CAMPAIGNS = List.of("all", "men", "women");
  private static final int ITEMS_PER_CAMPAIGN = 100;

  private final Path folder;
  private final String policy;
  private final List<LogFile> files = new ArrayList<>();
  private final List<Stamped> rows = new ArrayList<>();

  private record Stamped(String time, ExposureLog.Round round, double propensity) {}

  OpenBanditFiles(Path folder, String policy) {
    this.folder = folder;
    this.policy = policy;
    for (int n = 0; n < CAMPAIGNS.size(); n++) {
      read(CAMPAIGNS.get(n), n * ITEMS_PER_CAMPAIGN);
    }
    rows.sort(Comparator.comparing(Stamped::time));
  }

  List<LogFile> files() {
    return files;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String from() {
    return rows.getFirst().time.substring(0, 10);
  }

  String to() {
    return rows.getLast().time.substring(0, 10);
  }

  /**
   * The rounds.
   *
   * @throws VouchException if there are none
   */
  ExposureLog log() {
    if (rows.isEmpty()) {
      throw new VouchException(
          ErrorCode.NOT_FOUND,
          "The folder %s has no %s/CAMPAIGN/CAMPAIGN.csv. Maybe check --data and --kind."
              .formatted(folder, policy));
    }
    int[] numbers = rows.stream().mapToInt(row -> row.round.item()).distinct().sorted().toArray();
    List<ExposureLog.Round> rounds =
        rows.stream()
            .map(row ->
                new ExposureLog.Round(
                    Arrays.binarySearch(numbers, row.round.item()),
                    row.round.index(),
                    row.round.clicked()))
            .toList();
    int slots = 1 + rounds.stream().mapToInt(ExposureLog.Round::index).max().orElse(0);
    return new ExposureLog(rounds, slots, numbers.length);
  }

  /**
   * Refuses a log whose items were not drawn uniformly.
   *
   * @throws VouchException if the propensities within a campaign differ
   */
  void requireRandomised() {
    for (int campaign = 0; campaign < CAMPAIGNS.size(); campaign++) {
      int first = campaign * ITEMS_PER_CAMPAIGN;
      long different =
          rows.stream()
              .filter(row -> row.round.item() / ITEMS_PER_CAMPAIGN * ITEMS_PER_CAMPAIGN == first)
              .mapToDouble(Stamped::propensity)
              .distinct()
              .count();
      if (different > 1) {
        throw new VouchException(
            ErrorCode.BAD_DATA,
            ("The log of the campaign \"%s\" has %d different propensities; the effect of a slot can"
                    + " be fitted on uniformly random slates only.")
                .formatted(CAMPAIGNS.get(campaign), different));
      }
    }
  }

  private void read(String campaign, int firstItem) {
    Path of = folder.resolve(policy).resolve(campaign);
    if (!holds(of, campaign)) {
      return;
    }
    LogFile file = LogFile.in(of, campaign + ".csv", ',');
    files.add(file);
    file.forEachNamedRow(
        COLUMNS,
        cells -> {
          int item = firstItem + (int) file.number(cells[1]);
          int index = (int) file.number(cells[2]) - 1;
          boolean clicked = file.number(cells[3]) > 0;
          rows.add(
              new Stamped(
                  cells[0], new ExposureLog.Round(item, index, clicked), file.number(cells[4])));
        });
  }

  private static boolean holds(Path folder, String campaign) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(path -> path.getFileName().toString().startsWith(campaign + ".csv"));
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.BAD_DATA, "The folder %s cannot be listed.".formatted(folder), e);
    }
  }
}
