package io.vouch.agent.tuning.round;

import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.offpolicy.OffPolicyEstimates;
import io.vouch.tools.offpolicy.OffPolicyOptions;
import io.vouch.tools.offpolicy.OffPolicyRule;
import io.vouch.tools.offpolicy.OffPolicyRule.Verdict;

/**
 * The check of a configuration on the log of the window before, ahead of the first person who sees
 * it.
 *
 * <p>Where nothing was left to chance the log cannot value another configuration, and no number is
 * made up: the verdict is {@code Unidentified}. In a simulated market such a configuration is
 * staged, with real people it waits for a person.
 */
final class StagingGate {
  private final Experiment experiment;
  private final OffPolicyRule rule = OffPolicyRule.standard();

  StagingGate(Experiment experiment) {
    this.experiment = experiment;
  }

  Verdict verdict(WindowId window, RankingConfiguration configuration) {
    return experiment
        .randomised(window, configuration)
        .filter(randomised -> !randomised.log().isDeterministic())
        .map(randomised ->
            rule.verdict(
                OffPolicyEstimates.of(
                    randomised.log(), randomised.target(), OffPolicyOptions.standard())))
        .orElseGet(() ->
            new Verdict.Unidentified(
                "Nothing in window (%s) was shown by chance, so its log cannot value another configuration."
                    .formatted(window)));
  }

  /** Whether a configuration with that verdict may be staged without a person's word. */
  boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> true;
      case Verdict.Refused refused -> false;
      case Verdict.Unidentified unidentified -> experiment.description().isSimulated();
    };
  }

  /** As it is recorded. */
  static String label(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> "passed";
      case Verdict.Refused refused -> "refused";
      case Verdict.Unidentified unidentified -> "unidentified";
    };
  }
}
