package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.StudyId;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.SearchedParameters;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A study of two multipliers whose rounds came out as a test says, without any market. */
public final class HandMadeStudy {
  public static final StudyId ID = new StudyId("hand");
  public static final RelationKey GOAL = new RelationKey("gmv", "influence.gmv");
  public static final RelationKey ORDERS = new RelationKey("orders", "influence.order");

  private HandMadeStudy() {}

  /** Four simulated rounds; orders may fall by two percent. */
  public static StudyPlan plan() {
    return plan(0);
  }

  /**
   * @param firstMillis when the first window of real people is planned; 0 for a simulated market
   */
  public static StudyPlan plan(long firstMillis) {
    return new StudyPlan(
        ID,
        new RankingConfiguration("base", Map.of("gmv", 1.0, "order", 1.0), ""),
        new ParameterSpace(List.of(Parameter.of("gmv"), Parameter.of("order"))),
        GOAL,
        List.of(new Guardrail(ORDERS, -0.02)),
        new Schedule(4, 2, 1_000, 0.5, 60, 40, 7, 1, 0.3, firstMillis));
  }

  /**
   * What a round searched and what its window brought.
   *
   * @param gmv multiplier of that factor; the other's is its inverse
   */
  public record Round(double gmv, Uplift goal, Uplift orders) {
    /** With standard errors of one percent. */
    public static Round of(double gmv, double goal, double orders) {
      return new Round(gmv, new Uplift(goal, 0.01), new Uplift(orders, 0.01));
    }
  }

  /** The state after these rounds. */
  public static TuningState after(Round... rounds) {
    return TuningState.EMPTY.after(events(rounds));
  }

  /** What these rounds have added to the history. */
  public static List<TuningEvent> events(Round... rounds) {
    List<TuningEvent> events = new ArrayList<>();
    for (int i = 0; i < rounds.length; i++) {
      Round round = rounds[i];
      EpisodeKey key = key(i + 1);
      events.add(searched(i + 1, round.gmv()));
      events.add(
          new EpisodeDeployed(key, new Deployment(new WindowId("w" + (i + 1)), "v" + (i + 1), 1)));
      events.add(
          new EpisodeObserved(
              key,
              new OnlineOutcome(
                  Map.of("gmv", round.goal(), "orders", round.orders(), "clicks", round.goal()),
                  2)));
    }
    return events;
  }

  /** A round that was searched and has not run. */
  static EpisodeSearched searched(int round, double gmv) {
    Map<String, Double> multipliers = Map.of("gmv", gmv, "order", 1 / gmv);
    return new EpisodeSearched(
        key(round),
        round,
        new SearchedParameters(
            multipliers,
            round / 10.0,
            Map.of("influence.gmv", 0.1, "influence.order", 0.02),
            Map.of(),
            Map.of()),
        List.of(candidate(round, 1, multipliers, 0.6), candidate(round, 2, multipliers, 0.5)));
  }

  private static OfflineCandidate candidate(
      int round, int rank, Map<String, Double> multipliers, double share) {
    return new OfflineCandidate(
        key(round),
        rank,
        multipliers,
        0,
        Map.of("influence.gmv", share, "influence.order", 1 - share, "other", 9.0));
  }

  public static EpisodeKey key(int round) {
    return StudyPlan.episode(round);
  }
}
