package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.domain.people.Impression;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.memory.VouchStore;
import java.util.ArrayList;
import java.util.List;

/** Step 7: stores what was learned, what was shown, and the whole turn. */
final class Remembering {
  /**
   * No step of a turn draws at random yet; a seed is stored so that the column never lies later.
   */
  private static final long NO_CHANCE = 0;

  private final VouchStore store;
  private final TurnJson json;

  Remembering(VouchStore store, TurnJson json) {
    this.store = store;
    this.json = json;
  }

  /**
   * One transaction: a kill loses the whole turn or nothing of it.
   *
   * @param message the person's words as they came
   * @param calls of models, in order
   */
  void remember(
      Recollection known,
      String message,
      Understood understood,
      ActResult result,
      ChatAnswer answer,
      List<TurnBudget.ModelCall> calls) {
    Conversation begun =
        known.isNew()
            ? new Conversation(known.conversation(), known.person(), known.nowMillis())
            : null;
    Recommendation slate = result.recommendation();
    StoredTurn stored =
        new StoredTurn(
            known.turn(),
            known.conversation(),
            known.number(),
            message,
            understood instanceof Understood.Runnable runnable
                ? json.plan(runnable.plan())
                : "null",
            json.state(result.next()),
            json.answer(answer),
            known.engine().catalogue().version(),
            known.engine().model().formula().configuration().version(),
            known.engine().model().modelVersion(),
            NO_CHANCE,
            known.nowMillis(),
            answer.usage().tookMicros());
    store
        .conversations()
        .append(
            new FinishedTurn(
                begun,
                stored,
                exchanges(known, calls),
                result.facts(),
                slate == null ? List.of() : impressions(known, slate)));
  }

  private static List<ModelExchange> exchanges(
      Recollection known, List<TurnBudget.ModelCall> calls) {
    List<ModelExchange> exchanges = new ArrayList<>();
    for (TurnBudget.ModelCall call : calls) {
      exchanges.add(
          new ModelExchange(
              known.turn(),
              exchanges.size() + 1,
              call.purpose(),
              call.request(),
              call.response(),
              call.outcome(),
              call.inputTokens(),
              call.outputTokens(),
              call.tookMillis()));
    }
    return exchanges;
  }

  private static List<Impression> impressions(Recollection known, Recommendation slate) {
    return slate.items().stream()
        .map(item ->
            new Impression(
                slate.id(),
                known.person(),
                item.item(),
                item.rank(),
                item.propensity(),
                slate.surface(),
                slate.configurationVersion(),
                known.nowMillis()))
        .toList();
  }
}
