package io.vouch.agent.studies;

import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.agent.tuning.surface.OutcomePrediction;
import io.vouch.agent.tuning.surface.SurfaceChoice;
import io.vouch.agent.tuning.surface.SurfaceSettings;
import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;
import java.util.Map;

/**
 * A study on real people: raise clicks per person while carts and orders do not fall by more than 5
 * percent.
 *
 * <p>The weights of everything that says what somebody may like are tuned; those that keep promises
 * (sold-out items, known items, an order that was asked for) are not. No factor predicts what
 * people do, so the offline side of every relation is only recorded, and the response surface goes
 * by windows and by what each factor's values at the top become.
 *
 * @param base what ranks in control, for the life of the study
 * @param rounds of search and window
 * @param trials of each search
 * @param requests kept ones that are searched on
 * @param treatmentShare of all people, in (0, 1)
 * @param exploredShare of all people whose weights are left to chance, for the off-policy gate
 * @param firstMillis when its first window was planned
 */
public record LiveStudy(
    RankingConfiguration base,
    int rounds,
    int trials,
    int requests,
    long windowMillis,
    double treatmentShare,
    double exploredShare,
    long firstMillis) {
  private static final int CONFIRMING_WINDOWS = 3;
  private static final String GOAL = "clicks_per_user";
  private static final double LEAST_UPLIFT = -0.05;

  /** What is tuned; each study of the same settings and name has the same plan. */
  public StudyPlan plan(StudyId id, int threads) {
    List<Parameter> parameters =
        LiveExperiment.tunedFactors(base).stream().map(Parameter::of).toList();
    return new StudyPlan(
        id,
        base,
        new ParameterSpace(parameters),
        RelationKey.parse(GOAL + "~top.popular"),
        List.of(
            new Guardrail(RelationKey.parse("carts_per_user~top10_overlap"), LEAST_UPLIFT),
            new Guardrail(RelationKey.parse("orders_per_user~influence.popular"), LEAST_UPLIFT)),
        new Schedule(
            rounds,
            CONFIRMING_WINDOWS,
            windowMillis,
            treatmentShare,
            requests,
            trials,
            1,
            threads,
            exploredShare,
            firstMillis));
  }

  /** How the next window's weights are chosen. */
  static SurfaceChoice choice() {
    return new SurfaceChoice(
        SurfaceSettings.standard(
            Map.of(
                GOAL,
                OutcomePrediction.NONE,
                "carts_per_user",
                OutcomePrediction.NONE,
                "orders_per_user",
                OutcomePrediction.NONE)));
  }

  /** Whether it was begun with the same options, whenever that was. */
  boolean isLike(LiveStudy other) {
    return other.begunWith(base, firstMillis).equals(this);
  }

  private LiveStudy begunWith(RankingConfiguration itsBase, long itsFirstMillis) {
    return new LiveStudy(
        itsBase,
        rounds,
        trials,
        requests,
        windowMillis,
        treatmentShare,
        exploredShare,
        itsFirstMillis);
  }
}
