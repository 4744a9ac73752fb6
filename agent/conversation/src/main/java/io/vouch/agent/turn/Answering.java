package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.chat.Taken;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Heard;
import io.vouch.agent.narration.ItemCards;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.AbsentKind;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one turn, put together from what its steps found. Items and conditions become cards
 * and words once, for whoever shows or tells them.
 */
final class Answering {
  private static final RemarkMessages SAY = Messages.of(RemarkMessages.class);

  private final Recollection known;
  private final Understood understood;
  private final ActResult result;
  private final List<ItemCard> cards;
  private final List<ActiveConstraint> constraints;
  private final String message;
  private final Taken taken;

  Answering(Recollection known, String message, Understood understood, ActResult result) {
    this.known = known;
    this.message = message;
    this.understood = understood;
    this.result = result;
    this.cards = cards(known.engine().catalogue(), result);
    this.constraints = constraints(known.engine().catalogue().schema(), result);
    this.taken = taken();
  }

  private static List<ItemCard> cards(Catalogue catalogue, ActResult result) {
    ItemCards cards = new ItemCards(catalogue.schema());
    return result.mentioned().stream()
        .map(id -> cards.of(catalogue.item(catalogue.indexOf(id))))
        .toList();
  }

  private static List<ActiveConstraint> constraints(CatalogueSchema schema, ActResult result) {
    ConstraintText words = new ConstraintText(schema);
    return result.next().log().active().stream()
        .map(active ->
            new ActiveConstraint(
                active.constraint(), words.of(active.constraint()), active.turnNumber()))
        .toList();
  }

  private Taken taken() {
    return understood instanceof Understood.Runnable runnable
        ? takenMessage().of(message, runnable.spans(), result)
        : Taken.NOTHING;
  }

  private TakenMessage takenMessage() {
    return new TakenMessage(known.engine(), known.state().language());
  }

  private Heard heard() {
    List<Heard.HeardWish> wishes =
        taken.wishes().stream()
            .map(wish -> new Heard.HeardWish(wish.words(), wish.avoided(), wish.found()))
            .toList();
    List<String> notUnderstood =
        taken.notUnderstood().stream()
            .map(span -> TakenMessage.quotable(span, message))
            .filter(words -> !words.isEmpty())
            .toList();
    List<String> remarks =
        understood instanceof Understood.Runnable runnable
            ? new Remarks()
                .of(message, runnable, takenMessage().missesPeople(message, runnable.spans()))
            : List.of();
    return new Heard(wishes, notUnderstood, remarks);
  }

  /** The items the text may talk about. */
  List<ItemCard> cards() {
    return cards;
  }

  NarrationInput narrationInput() {
    return new NarrationInput(
        message,
        result.outcome(),
        cards,
        constraints,
        heard(),
        known.engine().catalogue().schema(),
        notes(),
        known.number());
  }

  /** What is said first: also that there is none of the kind that was asked for. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    AbsentKind.in(message, known.engine().vocabulary().in(pack()))
        .filter(absent -> result.recommendation() != null)
        .map(absent -> SAY.noSuchKind(absent.plural(), absent.own()))
        .ifPresent(notes::add);
    notes.addAll(result.notes());
    return notes;
  }

  private LanguagePack pack() {
    return LanguagePacks.of(known.state().language());
  }

  /**
   * The whole answer.
   *
   * @param times of the steps from recall to the end of the text
   */
  ChatAnswer answer(Narration narration, TurnBudget budget, StepTimes times) {
    List<String> degradations = new ArrayList<>(understood.degradations());
    if (result.recommendation() != null) {
      known.engine().models().faults().forEach(fault -> degradations.add(fault.sentence()));
    }
    degradations.addAll(narration.degradations());
    return new ChatAnswer(
        known.conversation(),
        known.turn(),
        known.number(),
        result.act(),
        narration.text(),
        result.recommendation(),
        cards,
        constraints,
        result.relaxations(),
        question(result.outcome()),
        understood.by(),
        degradations,
        ChatAnswer.ModelFailures.ofNullable(understood.modelFailure(), narration.modelFailure()),
        taken,
        usage(budget.calls(), times));
  }

  private static ChatAnswer.@Nullable Question question(Outcome outcome) {
    return outcome instanceof Outcome.Asked(var asked)
        ? asked
        : outcome instanceof Outcome.Recommended recommended ? recommended.question() : null;
  }

  private static ChatAnswer.Usage usage(List<TurnBudget.ModelCall> calls, StepTimes times) {
    return new ChatAnswer.Usage(
        calls.size(),
        calls.stream().mapToInt(TurnBudget.ModelCall::inputTokens).sum(),
        calls.stream().mapToInt(TurnBudget.ModelCall::outputTokens).sum(),
        times.totalMicros(),
        times.steps());
  }
}
