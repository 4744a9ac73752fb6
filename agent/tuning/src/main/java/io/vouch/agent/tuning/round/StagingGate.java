package io.vouch.agent.tuning.round;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.Experiment.RandomisedLog;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.offpolicy.OffPolicyEstimates;
import io.vouch.tools.offpolicy.OffPolicyOptions;
import io.vouch.tools.offpolicy.OffPolicyRule;
import io.vouch.tools.offpolicy.OffPolicyRule.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The check of a configuration on the log of the window before, ahead of the first person who sees
 * it.
 *
 * <p>Where nothing was left to chance the log cannot value another configuration, and no number is
 * made up: the verdict is {@code Unidentified}. In a simulated market such a configuration is
 * staged, with real people it waits for a person.
 */
final class StagingGate {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  private final Experiment experiment;
  private final OffPolicyRule rule = OffPolicyRule.standard();

  StagingGate(Experiment experiment) {
    this.experiment = experiment;
  }

  /**
   * A verdict with what it rests on.
   *
   * @param figures for the record; empty where nothing could be estimated
   */
  record Opinion(Verdict verdict, Map<String, Object> figures) {}

  /** What the window before says of a configuration. */
  Opinion opinion(WindowReport before, RankingConfiguration configuration) {
    Optional<RandomisedLog> randomised =
        experiment
            .randomised(before.window(), configuration)
            .filter(log -> !log.log().isDeterministic());
    if (randomised.isEmpty()) {
      return new Opinion(new Verdict.Unidentified(SAY.nothingByChance(before.window())), Map.of());
    }
    RandomisedLog log = randomised.get();
    OffPolicyEstimates estimates =
        OffPolicyEstimates.of(log.log(), log.target(), OffPolicyOptions.standard());
    Map<String, Object> figures = new TreeMap<>();
    figures.put("reward", log.reward());
    figures.put("estimates", estimates);
    cost(before, log.reward()).ifPresent(uplift -> figures.put("costOfExploration", uplift));
    return new Opinion(rule.verdict(estimates), figures);
  }

  /** What explored people brought against those of the arm that was explored around. */
  private static Optional<Uplift> cost(WindowReport report, String metric) {
    return report.arms().stream()
        .filter(arm -> arm.arm().equals(WindowPlan.EXPLORATION))
        .findFirst()
        .flatMap(explored ->
            tally(explored, metric).upliftOver(tally(report.arm(WindowPlan.TREATMENT), metric)));
  }

  private static RatioTally tally(ArmOutcome arm, String metric) {
    return arm.tallyByMetric().getOrDefault(metric, RatioTally.EMPTY);
  }

  /** Whether a configuration with that verdict may be staged without a person's word. */
  boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> true;
      case Verdict.Refused refused -> false;
      case Verdict.Unidentified unidentified -> experiment.description().isSimulated();
    };
  }
}
