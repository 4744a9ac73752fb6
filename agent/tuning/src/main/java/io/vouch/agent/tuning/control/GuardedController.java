package io.vouch.agent.tuning.control;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A controller whose every correction is checked before it counts.
 *
 * <p>Refused: a relation the study does not have; a relation corrected twice (both); a correction
 * without evidence, or whose evidence is an episode that does not exist, was not observed, or did
 * not observe that relation. Clamped: each round's change and multiplier, the intercept over all
 * rounds, and the sum of this controller's own changes. A hold passes.
 */
public final class GuardedController implements MetaController {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  private final MetaController inner;
  private final CorrectionLimits limits;

  public GuardedController(MetaController inner, CorrectionLimits limits) {
    this.inner = inner;
    this.limits = limits;
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    ControllerAnswer answer = inner.answer(context);
    return switch (answer.proposal()) {
      case Hold hold -> answer;
      case Adjust adjust -> {
        List<String> refusals = new ArrayList<>(answer.refusals());
        List<Correction> passed = reviewed(adjust.corrections(), context, refusals);
        Proposal proposal = new Adjust(passed, adjust.reason());
        yield new ControllerAnswer(proposal, refusals, answer.exchange());
      }
    };
  }

  private List<Correction> reviewed(
      List<Correction> corrections, ControlContext context, List<String> refusals) {
    TreeMap<RelationKey, Long> counts =
        corrections.stream()
            .collect(
                Collectors.groupingBy(Correction::relation, TreeMap::new, Collectors.counting()));
    List<Correction> passed = new ArrayList<>();
    for (Correction correction : corrections) {
      Relation relation = context.state().relations().get(correction.relation());
      String objection =
          counts.getOrDefault(correction.relation(), 1L) > 1
              ? SAY.correctedTwice(correction.relation())
              : objection(correction, relation, context);
      if (objection != null) {
        refusals.add(objection);
      } else if (relation != null) {
        passed.add(clamped(correction, relation, context));
      }
    }
    return passed;
  }

  private static @Nullable String objection(
      Correction correction, @Nullable Relation relation, ControlContext context) {
    if (relation == null) {
      return SAY.unknownRelation(correction.relation());
    }
    if (correction.evidence().isEmpty()) {
      return SAY.withoutEvidence(correction.relation());
    }
    for (EpisodeKey cited : correction.evidence()) {
      boolean wasObserved =
          context.observations(correction.relation()).stream()
              .anyMatch(observation -> observation.episode().equals(cited));
      if (!wasObserved) {
        return SAY.evidenceDidNotObserve(correction.relation(), cited);
      }
    }
    return null;
  }

  private Correction clamped(Correction correction, Relation relation, ControlContext context) {
    double own = ownChanges(correction.relation(), context);
    double change = clamp(correction.interceptChange(), limits.maxChange());
    if (Math.abs(own + change) > limits.maxTotalChange()) {
      change = clamp(own + change, limits.maxTotalChange()) - own;
    }
    if (Math.abs(relation.intercept() + change) > limits.maxIntercept()) {
      // An intercept that is already out of bounds may be moved back, never further out.
      double back = clamp(relation.intercept() + change, limits.maxIntercept());
      change = clamp(back - relation.intercept(), limits.maxChange());
    }
    return new Correction(
        correction.relation(),
        change,
        Math.clamp(correction.penaltyMultiplier(), limits.minMultiplier(), limits.maxMultiplier()),
        correction.reason(),
        correction.evidence());
  }

  private double ownChanges(RelationKey relation, ControlContext context) {
    return context.state().updates().stream()
        .filter(update -> update.method().equals(name()) && update.after().key().equals(relation))
        .mapToDouble(update -> update.after().intercept() - update.before().intercept())
        .sum();
  }

  private static double clamp(double value, double bound) {
    return Math.clamp(value, -bound, bound);
  }
}
