package io.vouch.agent.experiments;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.RankingFor;
import io.vouch.domain.PersonId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.memory.ExperimentStore;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.VouchStore;
import io.vouch.tools.experiment.Assignment;
import io.vouch.tools.recommendation.Recommender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is ranked for by which arm of the experiment that runs now, with every first exposure logged.
 *
 * <p>What runs is read again every {@value #FRESH_MILLIS} ms, so that an experiment begun or
 * stopped by another process counts soon. Thread-safe.
 */
public final class LiveArms implements RankingFor {
  private static final long FRESH_MILLIS = 2_000;

  /** Exposures known to be stored, to spare the store; beyond this they are asked for again. */
  private static final int MOST_REMEMBERED = 200_000;

  private final ExperimentStore experiments;
  private final RankingConfigurationStore rankings;
  private final Set<String> exposed = ConcurrentHashMap.newKeySet();
  private volatile Known known = new Known(List.of(), Long.MIN_VALUE);
  private volatile @Nullable Rankers rankers;

  public LiveArms(VouchStore store) {
    this.experiments = store.experiments();
    this.rankings = store.rankings();
  }

  /** The experiments as they were read at a time. */
  private record Known(List<LiveWindow> windows, long atMillis) {}

  /** Engines of other configurations over one state of the world. */
  private record Rankers(Engine of, Map<String, Engine> byVersion) {}

  @Override
  public Engine engine(Engine current, PersonId person, long nowMillis) {
    LiveWindow window = running(nowMillis);
    if (window == null) {
      return current;
    }
    LiveArm arm = arm(window, person);
    if (arm == null) {
      return ranked(current, window.arms().getFirst().configurationVersion());
    }
    expose(window, person, arm, nowMillis);
    return ranked(current, arm.configurationVersion());
  }

  /** Reads at once what runs, the next time somebody asks. */
  public void changed() {
    known = new Known(List.of(), Long.MIN_VALUE);
  }

  private @Nullable LiveWindow running(long nowMillis) {
    Known now = known;
    if (nowMillis - FRESH_MILLIS > now.atMillis() || nowMillis < now.atMillis()) {
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

  /** The arm of a person; null for somebody outside of all, who is ranked for as the control is. */
  public static @Nullable LiveArm arm(LiveWindow window, PersonId person) {
    int arm = Assignment.arm(window.salt(), person.value(), window.arms(), LiveArm::trafficShare);
    return arm == Assignment.OUTSIDE ? null : window.arms().get(arm);
  }

  private void expose(LiveWindow window, PersonId person, LiveArm arm, long nowMillis) {
    if (exposed.size() > MOST_REMEMBERED) {
      exposed.clear();
    }
    if (exposed.add(window.id() + "\n" + person)) {
      experiments.expose(
          new Exposure(window.id(), person, arm.name(), arm.configurationVersion(), nowMillis));
    }
  }

  private Engine ranked(Engine current, String version) {
    if (current.model().formula().configuration().version().equals(version)) {
      return current;
    }
    Rankers now = rankers;
    if (now == null || !now.of().equals(current)) {
      now = new Rankers(current, new ConcurrentHashMap<>());
      rankers = now;
    }
    return now.byVersion()
        .computeIfAbsent(
            version,
            name ->
                rankings
                    .find(name)
                    .map(configuration -> {
                      Recommender recommender = current.recommender().with(configuration);
                      return new Engine(
                          recommender,
                          current.vocabulary(),
                          current.questions(),
                          current.stillLoading());
                    })
                    .orElse(current));
  }
}
