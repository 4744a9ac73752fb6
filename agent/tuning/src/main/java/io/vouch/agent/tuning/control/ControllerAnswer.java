package io.vouch.agent.tuning.control;

import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a controller proposes and what of its words was not let through.
 *
 * @param refusals one sentence each, for the record
 * @param exchange with a model, for the record; null where none was asked
 */
public record ControllerAnswer(
    Proposal proposal, List<String> refusals, @Nullable ControllerExchange exchange) {
  public ControllerAnswer {
    refusals = List.copyOf(refusals);
  }

  /** An answer for which no model was asked. */
  public ControllerAnswer(Proposal proposal, List<String> refusals) {
    this(proposal, refusals, null);
  }

  /** An answer that changes nothing, and why. */
  public static ControllerAnswer nothing(String reason) {
    return new ControllerAnswer(new Adjust(List.of(), reason), List.of());
  }

  ControllerAnswer after(ControllerExchange asked) {
    return new ControllerAnswer(proposal, refusals, asked);
  }
}
