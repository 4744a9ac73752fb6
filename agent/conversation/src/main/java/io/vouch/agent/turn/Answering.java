package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.ItemCards;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an answer together from what the steps found. */
final class Answering {

  /**
   * What the steps of a turn found.
   *
   * @param times of the steps from recall to the end of the text
   */
  record Parts(
      Understood understood,
      ActResult result,
      Narration narration,
      TurnBudget budget,
      StepTimes times) {}

  List<ItemCard> cards(Recollection known, ActResult result) {
    Catalogue catalogue = known.engine().catalogue();
    ItemCards cards = new ItemCards(catalogue.schema());
    return result.mentioned().stream()
        .map(id -> cards.of(catalogue.item(catalogue.indexOf(id))))
        .toList();
  }

  NarrationInput narrationInput(Recollection known, String message, ActResult result) {
    return new NarrationInput(
        message,
        result.outcome(),
        cards(known, result),
        constraints(known, result),
        result.notes(),
        known.number());
  }

  ChatAnswer answer(Recollection known, Parts parts) {
    List<String> degradations = new ArrayList<>(parts.understood().degradations());
    if (parts.result().recommendation() != null) {
      known.engine().models().faults().forEach(fault -> degradations.add(fault.sentence()));
    }
    degradations.addAll(parts.narration().degradations());
    return new ChatAnswer(
        known.conversation(),
        known.turn(),
        known.number(),
        parts.result().act(),
        parts.narration().text(),
        parts.result().recommendation(),
        cards(known, parts.result()),
        constraints(known, parts.result()),
        parts.result().relaxations(),
        question(parts.result().outcome()),
        parts.understood().by(),
        degradations,
        ChatAnswer.ModelFailures.ofNullable(
            parts.understood().modelFailure(), parts.narration().modelFailure()),
        usage(parts));
  }

  private static ChatAnswer.@Nullable Question question(Outcome outcome) {
    return outcome instanceof Outcome.Asked(var asked)
        ? asked
        : outcome instanceof Outcome.Recommended recommended ? recommended.question() : null;
  }

  private static List<ActiveConstraint> constraints(Recollection known, ActResult result) {
    ConstraintText words = new ConstraintText(known.engine().catalogue().schema());
    return result.next().log().active().stream()
        .map(active ->
            new ActiveConstraint(
                active.constraint(), words.of(active.constraint()), active.turnNumber()))
        .toList();
  }

  private static ChatAnswer.Usage usage(Parts parts) {
    List<TurnBudget.ModelCall> calls = parts.budget().calls();
    return new ChatAnswer.Usage(
        calls.size(),
        calls.stream().mapToInt(TurnBudget.ModelCall::inputTokens).sum(),
        calls.stream().mapToInt(TurnBudget.ModelCall::outputTokens).sum(),
        parts.times().totalMicros(),
        parts.times().steps());
  }
}
