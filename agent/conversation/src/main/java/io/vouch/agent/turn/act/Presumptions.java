package io.vouch.agent.turn.act;

import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets conditions that a bare word brought give way where, with all of them, nothing fits: each
 * becomes a wish for the same word. The newest whose going frees something goes alone; where none
 * does, all go. Firm conditions (with a cue of their own, negated, numbers) never give way here.
 */
final class Presumptions {
  private final CandidateIndex index;

  Presumptions(CandidateIndex index) {
    this.index = index;
  }

  /** A plan, and the conditions that it turned into wishes. */
  record Settled(CheckedPlan plan, List<Constraint> gone) {}

  Settled settle(CheckedPlan plan, ConstraintLog log, Ask ask) {
    List<Constraint> constraints = log.constraints();
    if (constraints.isEmpty() || index.count(constraints) > 0) {
      return new Settled(plan, List.of());
    }
    List<Constraint> guessed = new ArrayList<>(ask.presumed());
    guessed.addAll(plan.presumed());
    guessed.retainAll(constraints);
    List<Constraint> gone = givingWay(constraints, guessed.reversed());
    return gone.isEmpty()
        ? new Settled(plan, List.of())
        : new Settled(without(plan, gone, ask), gone);
  }

  /**
   * A complaint that says again what is wanted: what bare words of earlier messages were taken for
   * is taken back.
   */
  static CheckedPlan doubting(CheckedPlan plan, ConstraintLog log, Ask ask) {
    boolean again = plan.act() instanceof Act.TryAgain(boolean sorry) && sorry;
    if (!again || plan.wish() == null) {
      return plan;
    }
    List<LogChange> changes = new ArrayList<>(plan.changes());
    for (Constraint guessed : ask.presumed()) {
      if (log.constraints().contains(guessed)) {
        names(guessed).forEach(name -> changes.addFirst(new LogChange.RetractValue(name)));
      }
    }
    return plan.changing(changes);
  }

  private List<Constraint> givingWay(List<Constraint> constraints, List<Constraint> guessed) {
    for (Constraint one : guessed) {
      if (index.count(rest(constraints, List.of(one))) > 0) {
        return List.of(one);
      }
    }
    return index.count(rest(constraints, guessed)) > 0 ? guessed : List.of();
  }

  private static List<Constraint> rest(List<Constraint> constraints, List<Constraint> gone) {
    List<Constraint> rest = new ArrayList<>(constraints);
    rest.removeAll(gone);
    return rest;
  }

  /** Of the same message nothing need be taken back: that would point back to an old topic. */
  private static CheckedPlan without(CheckedPlan plan, List<Constraint> gone, Ask ask) {
    List<LogChange> changes = new ArrayList<>();
    for (LogChange change : plan.changes()) {
      boolean goes =
          change instanceof LogChange.Add(Constraint constraint, var how)
              && gone.contains(constraint);
      if (!goes) {
        changes.add(change);
      }
    }
    List<String> sought = new ArrayList<>();
    List<String> avoided = new ArrayList<>();
    for (Constraint constraint : gone) {
      if (ask.presumed().contains(constraint)) {
        names(constraint).forEach(name -> changes.add(new LogChange.RetractValue(name)));
      }
      (constraint instanceof Constraint.Not ? avoided : sought).addAll(names(constraint));
    }
    return new CheckedPlan(
        plan.act(),
        changes,
        plan.likeItems(),
        plan.unlikeItems(),
        joined(plan.wish(), sought),
        joined(plan.avoid(), avoided),
        rest(plan.presumed(), gone),
        plan.sort(),
        plan.limit(),
        plan.bundle());
  }

  private static @Nullable String joined(@Nullable String words, List<String> more) {
    List<String> all = new ArrayList<>(more);
    if (words != null) {
      all.addFirst(words);
    }
    return all.isEmpty() ? null : String.join("\n", all);
  }

  private static List<String> names(Constraint constraint) {
    return switch (constraint) {
      case Constraint.OneOf one -> one.names();
      case Constraint.EveryOf every -> every.names();
      case Constraint.Not(Constraint inner) -> names(inner);
      case Constraint.AllOf all -> all.parts().stream().flatMap(p -> names(p).stream()).toList();
      case Constraint.AnyOf any -> any.parts().stream().flatMap(p -> names(p).stream()).toList();
      case Constraint.HasWords words -> words.words();
      case Constraint.NumberRange range -> List.of();
      case Constraint.FlagIs flag -> List.of();
      case Constraint.AmongItems items -> List.of();
    };
  }
}
