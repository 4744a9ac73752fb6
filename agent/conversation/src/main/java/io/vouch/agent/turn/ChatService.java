package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.chat.TurnStep;
import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.RankingFor;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.AskingNarrator;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.turn.act.Acting;
import io.vouch.agent.turn.act.FactActs;
import io.vouch.agent.turn.act.Narrowing;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.command.CommandReader;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The conversation: one message in, one answer out, every step of it stored.
 *
 * <p>A turn walks recall → understand → check → act → vouch → narrate → remember and never back.
 * Thread-safe; one turn at a time per conversation.
 */
public final class ChatService {
  private final EngineHolder engines;
  private final RankingFor rankings;
  private final LanguageParts language;
  private final IdSource ids;
  private final ConversationLocks locks = new ConversationLocks();
  private final Recalling recalling;
  private final Understanding understanding =
      new Understanding(new CommandReader(new CatalogueGrammar()));
  private final Acting acting;
  private final Remembering remembering;

  /** A conversation in which everybody gets the active ranking. */
  public ChatService(EngineHolder engines, VouchStore store, LanguageParts language, IdSource ids) {
    this(engines, store, language, ids, RankingFor.ACTIVE);
  }

  /**
   * A conversation.
   *
   * @param rankings which ranking serves a person
   */
  public ChatService(
      EngineHolder engines,
      VouchStore store,
      LanguageParts language,
      IdSource ids,
      RankingFor rankings) {
    TurnJson json = new TurnJson();
    this.engines = engines;
    this.rankings = rankings;
    this.language = language;
    this.ids = ids;
    this.recalling = new Recalling(store, ids, json);
    this.acting = new Acting(ids);
    this.remembering = new Remembering(store, json);
  }

  /**
   * Answers one message; the listener hears the turn started, the items, the text piece by piece,
   * and the whole answer.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if the conversation is not one of this person;
   *     CONFLICT while it is still answering another message
   */
  public ChatAnswer turn(ChatRequest request, TurnBudget budget, Consumer<ChatEvent> listener) {
    ConversationId asked = request.conversation();
    ConversationId conversation = asked == null ? new ConversationId(ids.next()) : asked;
    try (ConversationLocks.Hold hold = locks.take(conversation)) {
      StepTimes times = new StepTimes();
      Engine engine = rankings.engine(engines.current(), request.person(), budget.startMillis());
      Recollection known = recalling.recall(request, conversation, engine, budget.startMillis());
      times.ended(TurnStep.RECALL);
      return Messages.in(
          known.state().language(), () -> answered(request, known, budget, times, listener));
    }
  }

  private ChatAnswer answered(
      ChatRequest request,
      Recollection known,
      TurnBudget budget,
      StepTimes times,
      Consumer<ChatEvent> listener) {
    listener.accept(new ChatEvent.TurnStarted(known.conversation(), known.turn()));
    Understood understood = understood(known, request.message(), budget);
    times.ended(TurnStep.UNDERSTAND);
    ActResult result = result(known, understood);
    times.ended(TurnStep.ACT);
    Recommendation vouched = vouched(known, result);
    Answering answering = new Answering(known, request.message(), understood, result);
    if (vouched != null) {
      listener.accept(new ChatEvent.ItemsReady(vouched, answering.cards()));
      times.ended(TurnStep.VOUCH);
    }
    Narration narration =
        new AskingNarrator(language.narrator(budget))
            .narrate(
                answering.narrationInput(),
                delta -> listener.accept(new ChatEvent.TextDelta(delta)));
    times.ended(TurnStep.NARRATE);
    ChatAnswer answer = answering.answer(narration, budget, times);
    remembering.remember(known, request.message(), understood, result, answer, budget.calls());
    listener.accept(new ChatEvent.TurnCompleted(answer));
    return answer;
  }

  private Understood understood(Recollection known, String message, TurnBudget budget) {
    PendingQuestion pending = known.state().pending();
    if (pending != null && pending.isLeftOpenBy(message)) {
      return new Understood.Unclear(pending.askedAgain(), UnderstoodBy.GRAMMAR, List.of(), null);
    }
    if (pending != null && pending.isRefusedBy(message)) {
      return pending.isBesideSlate()
          ? Understood.Runnable.of(CheckedPlan.of(new Act.TryAgain(false)))
          : new Understood.Unclear(Questions.otherWords(), UnderstoodBy.GRAMMAR, List.of(), null);
    }
    PendingQuestion.Option settled = pending == null ? null : pending.settledBy(message);
    CheckedPlan chosen = settled == null ? null : Narrowing.plan(settled);
    return chosen != null
        ? Understood.Runnable.of(chosen)
        : understanding.understand(
            known.planning(settled == null ? message : settled.message()),
            language.modelReader(budget),
            budget);
  }

  private ActResult result(Recollection known, Understood understood) {
    return switch (understood) {
      case Understood.Runnable runnable -> acting.act(known, runnable.plan());
      case Understood.Unclear unclear -> FactActs.asking(unclear.question(), known.state());
    };
  }

  /** The slate of a turn, checked again; null where it has no items. */
  private static @Nullable Recommendation vouched(Recollection known, ActResult result) {
    Recommendation slate = result.recommendation();
    if (slate == null || slate.items().isEmpty()) {
      return null;
    }
    Vouching.require(known.engine(), slate, result.next().log().constraints());
    return slate;
  }
}
