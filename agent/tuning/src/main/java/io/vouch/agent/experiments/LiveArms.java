package io.vouch.agent.experiments;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.RankingFor;
import io.vouch.domain.PersonId;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.ExperimentStore;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.VouchStore;
import io.vouch.tools.experiment.Assignment;
import io.vouch.tools.experiment.ExploredWeights;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is ranked for by which arm of the experiment that runs now, with every first exposure logged
 * and a share of the requests kept.
 *
 * <p>What runs is read again every {@value #FRESH_MILLIS} ms, so that an experiment begun or
 * stopped by another process counts soon. While none runs, nothing else is done. Thread-safe.
 */
public final class LiveArms implements RankingFor {
  private static final long FRESH_MILLIS = 2_000;
  private static final long DAY_MILLIS = 24L * 3_600_000;

  /** Exposures known to be stored, to spare the store; beyond this they are asked for again. */
  private static final int MOST_REMEMBERED = 200_000;

  private final ExperimentStore experiments;
  private final RankingConfigurationStore rankings;
  private final InstantSource clock;
  private final Set<String> exposed = ConcurrentHashMap.newKeySet();
  private final Map<LiveArm, Optional<ExploredWeights>> explored = new ConcurrentHashMap<>();
  private volatile Known known = new Known(List.of(), Long.MIN_VALUE);
  private volatile long forgottenAtMillis;
  private volatile @Nullable Rankers rankers;

  public LiveArms(VouchStore store, InstantSource clock) {
    this.experiments = store.experiments();
    this.rankings = store.rankings();
    this.clock = clock;
  }

  /** The experiments as they were read at a time. */
  private record Known(List<LiveWindow> windows, long atMillis) {}

  /** Engines of one experiment's configurations over one state of the world. */
  private record Rankers(
      Engine of, WindowId window, RequestLog log, Map<String, Engine> byVersion) {}

  @Override
  public Engine engine(Engine current, PersonId person, long nowMillis) {
    LiveWindow window = running(nowMillis);
    if (window == null) {
      return current;
    }
    LiveArm arm = arm(window, person);
    if (arm == null) {
      return ranked(current, window, window.arms().getFirst().configurationVersion());
    }
    String version = version(window, arm, person);
    expose(new Exposure(window.id(), person, arm.name(), version, nowMillis));
    return ranked(current, window, version);
  }

  /** Reads at once what runs, the next time somebody asks. */
  public void changed() {
    known = new Known(List.of(), Long.MIN_VALUE);
  }

  private @Nullable LiveWindow running(long nowMillis) {
    Known now = known;
    if (nowMillis - FRESH_MILLIS > now.atMillis() || nowMillis < now.atMillis()) {
      forgetOld(nowMillis);
      now = new Known(experiments.all(), nowMillis);
      known = now;
    }
    for (LiveWindow window : now.windows()) {
      if (window.isRunning(nowMillis)) {
        return window;
      }
    }
    return null;
  }

  /** Once a day: requests are kept for a bounded time, whether another experiment begins or not. */
  private void forgetOld(long nowMillis) {
    if (nowMillis - DAY_MILLIS >= forgottenAtMillis) {
      forgottenAtMillis = nowMillis;
      experiments.forgetRequests(nowMillis - RequestLog.KEPT_MILLIS);
    }
  }

  /** The arm of a person; null for somebody outside of all, who is ranked for as the control is. */
  public static @Nullable LiveArm arm(LiveWindow window, PersonId person) {
    int arm = Assignment.arm(window.salt(), person.value(), window.arms(), LiveArm::trafficShare);
    return arm == Assignment.OUTSIDE ? null : window.arms().get(arm);
  }

  /** The configuration that ranks for a person of an arm: one of many where it explores. */
  public String version(LiveWindow window, LiveArm arm, PersonId person) {
    return sets(arm)
        .map(sets -> sets.version(ExploredWeights.set(window.salt(), person.value())))
        .orElse(arm.configurationVersion());
  }

  /** The sets of weights of an exploring arm. */
  private Optional<ExploredWeights> sets(LiveArm arm) {
    Exploration exploration = arm.exploration();
    return exploration == null
        ? Optional.empty()
        : explored.computeIfAbsent(
            arm,
            known ->
                rankings
                    .find(known.configurationVersion())
                    .map(centre -> new ExploredWeights(centre, exploration)));
  }

  private void expose(Exposure exposure) {
    if (exposed.size() > MOST_REMEMBERED) {
      exposed.clear();
    }
    if (exposed.add(exposure.window() + "\n" + exposure.person())) {
      experiments.expose(exposure);
    }
  }

  private Engine ranked(Engine current, LiveWindow window, String version) {
    boolean isKept = window.loggedShare() > 0;
    if (!isKept && current.model().formula().configuration().version().equals(version)) {
      return current;
    }
    Rankers now = rankers;
    if (now == null || !now.of().equals(current) || !now.window().equals(window.id())) {
      now =
          new Rankers(
              current,
              window.id(),
              new RequestLog(experiments, window, clock),
              new ConcurrentHashMap<>());
      rankers = now;
    }
    RequestLog log = now.log();
    return now.byVersion()
        .computeIfAbsent(
            version,
            name ->
                configuration(window, name)
                    .map(configuration ->
                        new Engine(
                            current.recommender().with(configuration, isKept ? log : null),
                            current.vocabulary(),
                            current.questions(),
                            current.models()))
                    .orElse(current));
  }

  /** A stored configuration; one of an exploring arm is stored when it is first needed. */
  private Optional<RankingConfiguration> configuration(LiveWindow window, String version) {
    Optional<RankingConfiguration> stored = rankings.find(version);
    return stored.isPresent() ? stored : explored(window, version);
  }

  private Optional<RankingConfiguration> explored(LiveWindow window, String version) {
    for (LiveArm arm : window.arms()) {
      Optional<ExploredWeights> sets = sets(arm);
      int set = sets.map(of -> of.indexOf(version)).orElse(-1);
      if (set >= 0) {
        RankingConfiguration found = sets.orElseThrow().configuration(set);
        rankings.save(found, window.startMillis());
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
