package io.vouch.agent.tuning.control;

import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import java.util.List;

/**
 * What a controller proposes and what of its words was not let through.
 *
 * @param refusals one sentence each, for the record
 */
public record ControllerAnswer(Proposal proposal, List<String> refusals) {
  public ControllerAnswer {
    refusals = List.copyOf(refusals);
  }

  /** An answer that changes nothing, and why. */
  static ControllerAnswer nothing(String reason) {
    return new ControllerAnswer(new Adjust(List.of(), reason), List.of());
  }
}
