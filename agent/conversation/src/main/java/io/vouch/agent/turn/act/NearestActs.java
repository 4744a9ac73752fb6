package io.vouch.agent.turn.act;

import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.Loosening;
import io.vouch.tools.candidates.Relaxation;
import io.vouch.tools.candidates.Relaxations;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comes nearest where nothing fits and that was said already: the first offer of what to give
 * up is taken, and said. Nobody is refused twice in the same words.
 */
final class NearestActs {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private final SlateActs slates;

  NearestActs(SlateActs slates) {
    this.slates = slates;
  }

  /** Whether the turn before found nothing either, under the same conditions. */
  boolean isDue(Recollection known, ActResult result) {
    return result.outcome() instanceof Outcome.NothingFound(boolean exhausted, var offers)
        && !exhausted
        && known.number() > 1
        && known.state().slate().isEmpty()
        && known.state().log().constraints().equals(result.next().log().constraints());
  }

  /** The items under looser conditions, else without some; the result as it is where none are. */
  ActResult instead(Recollection known, ConversationState state, ActResult nothing) {
    List<Constraint> constraints = state.log().constraints();
    List<Loosening> looser = Relaxations.loosenings(known.engine().index(), constraints);
    if (!looser.isEmpty()) {
      Constraint to = looser.getFirst().to();
      ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
      LogChange change = new LogChange.Add(to, Combination.REPLACES);
      return shown(known, state, List.of(change), SAY.nearest(words.of(to)), nothing);
    }
    List<Relaxation> without = Relaxations.minimal(known.engine().index(), constraints);
    if (without.isEmpty()) {
      return nothing;
    }
    List<Constraint> dropped = without.getFirst().dropped();
    ConstraintText text = new ConstraintText(known.engine().catalogue().schema());
    String words = dropped.stream().map(text::of).collect(Collectors.joining(", "));
    List<LogChange> changes =
        dropped.stream().flatMap(constraint -> takingBack(constraint).stream()).toList();
    return shown(known, state, changes, SAY.withoutThese(words), nothing);
  }

  private ActResult shown(
      Recollection known,
      ConversationState state,
      List<LogChange> changes,
      String note,
      ActResult nothing) {
    ActResult items =
        slates.recommend(
            known, state.asking(state.log().with(known.number(), changes), state.ask(), false));
    return items.mentioned().isEmpty() ? nothing : items.noting(note);
  }

  private static List<LogChange> takingBack(Constraint constraint) {
    return switch (constraint) {
      case Constraint.NumberRange range -> List.of(new LogChange.RetractField(range.field()));
      case Constraint.FlagIs flag -> List.of(new LogChange.RetractField(flag.field()));
      case Constraint.Not(Constraint inner) -> takingBack(inner);
      case Constraint.OneOf one -> Presumptions.takingBack(one);
      case Constraint.EveryOf every -> Presumptions.takingBack(every);
      case Constraint.AllOf all -> Presumptions.takingBack(all);
      case Constraint.AnyOf any -> Presumptions.takingBack(any);
      case Constraint.HasWords words -> Presumptions.takingBack(words);
      case Constraint.AmongItems items -> List.of();
    };
  }
}
