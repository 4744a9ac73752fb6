package io.vouch.agent.studies;

import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.Decision;
import io.vouch.domain.tuning.Relation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a study stands.
 *
 * @param settings of a study of the simulated market; missing for one on real people
 * @param live of a study on real people; missing for a simulated one
 * @param method how it learns
 * @param holds why it stands still, reason by hold
 * @param frozen who froze it and why; missing while it is not frozen
 * @param penaltyWeights by offline metric
 * @param decisions of people on the confirmed round, oldest first
 * @param goal the online metric to raise
 * @param guardrails the online metrics that must not fall too far
 */
public record StudyStatus(
    String study,
    boolean isSimulated,
    StudyState state,
    @Nullable MarketStudy settings,
    @Nullable LiveStudy live,
    StudyMethod method,
    int mostRounds,
    StudyController controller,
    int roundsObserved,
    Spending budget,
    Map<String, String> holds,
    @Nullable String frozen,
    List<Relation> relations,
    Map<String, Double> penaltyWeights,
    @Nullable Confirmation confirmation,
    List<Decision> decisions,
    String goal,
    List<Limit> guardrails) {

  /**
   * An online metric that must not fall too far; a round below it cannot be proposed.
   *
   * @param leastUplift a fraction: −0.01 allows one percent less than control
   */
  public record Limit(String metric, double leastUplift) {}

  /**
   * What a study has spent of what it may.
   *
   * @param largestStepPerRound the largest factor by which a multiplier has left its last value
   * @param largestStepOverall the largest factor by which one has left the base
   */
  public record Spending(
      int rounds,
      int mostRounds,
      long modelTokens,
      long mostModelTokens,
      double largestStepPerRound,
      double mostStepPerRound,
      double largestStepOverall,
      double mostStepOverall) {}
}
