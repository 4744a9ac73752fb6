package io.vouch.simulator.fitting;

import io.vouch.simulator.choice.PositionBasedChoice;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.HistoryLog;
import io.vouch.simulator.logs.VisitLog;
import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Logs written by simulated users in the form of the real ones. Slates are random and choice is
 * position-based throughout.
 */
public final class SimulatedLogs {
  private static final int THREADS = 1;
  private static final int SLATE = 10;

  private SimulatedLogs() {}

  /** One day of users who are shown random slates. */
  public static ExposureLog exposures(WorldParameters parameters, int slots, int users, long seed) {
    RunOptions options = new RunOptions(users, 1, slots, THREADS, seed, true);
    InteractionLog log =
        market(parameters.with(Setting.ARRIVAL_DAYS, 1), seed)
            .run(new RandomPolicy(), options)
            .log();
    List<ExposureLog.Round> rounds = new ArrayList<>(log.rows());
    for (int row = 0; row < log.rows(); row++) {
      rounds.add(new ExposureLog.Round(log.item(row), log.index(row), log.clicked(row)));
    }
    return new ExposureLog(rounds, slots, (int) parameters.get(Setting.ITEMS));
  }

  /** The days on which users came; their sessions are kept short, which changes no return here. */
  public static VisitLog visits(WorldParameters parameters, int users, int days, long seed) {
    RunOptions options = new RunOptions(users, days, 1, THREADS, seed, false);
    TreeMap<Long, List<Integer>> byUser = new TreeMap<>();
    market(parameters.with(Setting.MOST_SLATES, 1), seed)
        .watch(
            new RandomPolicy(),
            options,
            (observation, slate, reaction) ->
                byUser
                    .computeIfAbsent(observation.visit().user, user -> new ArrayList<>())
                    .add(observation.visit().day));
    return new VisitLog(byUser.values().stream().map(SimulatedLogs::distinct).toList(), days);
  }

  /** What users clicked in thirty days, of those who clicked at least {@code fewest} times. */
  public static HistoryLog histories(WorldParameters parameters, int users, int fewest, long seed) {
    Simulation market = market(parameters, seed);
    Listings listings = market.listings();
    TreeMap<Long, List<int[]>> byUser = new TreeMap<>();
    market.watch(
        new RandomPolicy(),
        new RunOptions(users, 30, SLATE, THREADS, seed, false),
        (observation, slate, reaction) -> {
          for (int click = 0; click < reaction.clicks(); click++) {
            int index = reaction.clicked(click);
            int item = slate.item(index);
            int verdict =
                reaction.has(index, Action.LIKE) ? 1 : reaction.has(index, Action.DISLIKE) ? -1 : 0;
            List<int[]> cells =
                byUser.computeIfAbsent(observation.visit().user, user -> new ArrayList<>());
            cells.add(new int[] {item, listings.topic(item), verdict, cells.size()});
          }
        });
    List<HistoryLog.History> people =
        byUser.values().stream()
            .filter(cells -> cells.size() >= fewest)
            .map(HistoryLog::joined)
            .toList();
    return new HistoryLog(
        people, (int) parameters.get(Setting.ITEMS), (int) parameters.get(Setting.TOPICS));
  }

  private static Simulation market(WorldParameters parameters, long seed) {
    return new Simulation(World.of(parameters, seed), new PositionBasedChoice());
  }

  private static int[] distinct(List<Integer> days) {
    return days.stream().mapToInt(Integer::intValue).distinct().toArray();
  }
}
