package io.vouch.agent.understanding;

import java.util.List;

/** What the check made of a plan: it runs as a whole, or not at all. */
public sealed interface CheckResult {
  /** Every part is resolved against the catalogue. */
  record Accepted(CheckedPlan plan) implements CheckResult {}

  /** At least one part cannot be resolved; each is a question to the person. Never empty. */
  record Doubtful(List<Doubt> doubts) implements CheckResult {
    public Doubtful {
      doubts = List.copyOf(doubts);
    }
  }
}
