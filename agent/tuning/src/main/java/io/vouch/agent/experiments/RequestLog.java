package io.vouch.agent.experiments;

import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.RankedRequest;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.memory.ExperimentStore;
import io.vouch.tools.experiment.Assignment;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.recommendation.RankingObserver;
import io.vouch.tools.requestlog.PackedFactors;
import java.time.InstantSource;

/**
 * The log of what an experiment's requests looked like to the ranking: the factor values of the
 * best {@value #CANDIDATES} candidates, for a share of the people in its arms, chosen by hash, and
 * at most {@value #MOST_REQUESTS} requests per experiment.
 *
 * <p>Requests with an order of their own are left out: no weight decides them. Thread-safe.
 */
final class RequestLog implements RankingObserver {
  /** As many as a search looks at, and what 20 slots can show of. */
  static final int CANDIDATES = 60;

  /** What a search reads at most; about 4 KB each before packing. */
  static final int MOST_REQUESTS = 2_000;

  /** How long they are kept. */
  static final long KEPT_MILLIS = 30L * 24 * 3_600_000;

  private final ExperimentStore experiments;
  private final LiveWindow window;
  private final InstantSource clock;
  private volatile boolean hasRoom = true;

  RequestLog(ExperimentStore experiments, LiveWindow window, InstantSource clock) {
    this.experiments = experiments;
    this.window = window;
    this.clock = clock;
  }

  /** Whether the requests of a person are kept, as anybody can recompute. */
  static boolean isKept(LiveWindow window, PersonId person) {
    return Assignment.point(window.salt() + " logged", person.value()) < window.loggedShare();
  }

  @Override
  public int wanted(RecommendationRequest request) {
    PersonId person = request.person();
    boolean isWanted =
        hasRoom
            && person != null
            && request.sort() == null
            && isKept(window, person)
            && window.isRunning(clock.millis())
            && LiveArms.arm(window, person) != null;
    return isWanted ? CANDIDATES : 0;
  }

  @Override
  public void ranked(
      RecommendationRequest request, RecommendationId recommendation, RankedPool best) {
    PersonId person = request.person();
    if (person != null && best.size() > 1) {
      hasRoom =
          experiments.keep(
              new RankedRequest(
                  window.id(),
                  person,
                  recommendation,
                  clock.millis(),
                  PackedFactors.pack(best.values(), new boolean[best.size()])),
              MOST_REQUESTS);
    }
  }
}
