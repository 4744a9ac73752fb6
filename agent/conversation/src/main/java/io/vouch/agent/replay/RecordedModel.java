package io.vouch.agent.replay;

import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import io.vouch.agent.model.ModelFailure;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.model.TurnModel;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The model of one stored turn: answers each question with the exact text that was recorded for it,
 * and asks no endpoint.
 *
 * <p>A question takes the recorded calls of its purpose up to the first that succeeded, so tries
 * that failed count again. Whether an answer was cut off at its token limit is not recorded; it
 * counts as whole. One per turn, one thread.
 */
final class RecordedModel implements TurnModel {
  private static final ReplayMessages SAY = Messages.of(ReplayMessages.class);

  private final List<ModelExchange> exchanges;
  private final @Nullable ModelFailures failures;
  private final TurnBudget budget;
  private final List<String> changedPrompts = new ArrayList<>();
  private int next;

  /**
   * The model as a turn met it.
   *
   * @param failures how the model failed then, in words; null where it did not
   */
  RecordedModel(
      List<ModelExchange> exchanges, @Nullable ModelFailures failures, TurnBudget budget) {
    this.exchanges = exchanges;
    this.failures = failures;
    this.budget = budget;
  }

  /** How often the critic was heard, and once more where a plan was revised after its last word. */
  int criticChances() {
    int heard = 0;
    boolean revised = false;
    for (ModelExchange exchange : exchanges) {
      boolean critic = exchange.purpose() == ModelPurpose.CRITIC;
      heard += critic ? 1 : 0;
      revised = !critic && (revised || (heard > 0 && exchange.purpose() == ModelPurpose.REPAIR));
    }
    return revised ? heard + 1 : heard;
  }

  /** The purposes whose prompt is not what was recorded: the model might answer otherwise now. */
  List<String> changedPrompts() {
    return List.copyOf(changedPrompts);
  }

  @Override
  public ModelReply ask(ModelRequest request) {
    return reply(request, text -> {});
  }

  @Override
  public ModelReply stream(ModelRequest request, Consumer<String> deltas) {
    return reply(request, deltas);
  }

  private ModelReply reply(ModelRequest request, Consumer<String> deltas) {
    ModelExchange last = null;
    while (next < exchanges.size() && exchanges.get(next).purpose() == request.purpose()) {
      last = exchanges.get(next++);
      record(last);
      if (last.outcome() == ModelOutcome.OK) {
        break;
      }
    }
    if (last == null) {
      return failed(request.purpose(), ModelFailure.BUDGET, "");
    }
    if (!last.request().equals(request.recorded())) {
      changedPrompts.add(request.purpose().code());
    }
    return answered(last, deltas);
  }

  private ModelReply answered(ModelExchange exchange, Consumer<String> deltas) {
    if (exchange.outcome() == ModelOutcome.OK) {
      deltas.accept(exchange.response());
      return new ModelReply.Answered(
          exchange.response(), false, exchange.inputTokens(), exchange.outputTokens());
    }
    if (exchange.outputTokens() > 0) {
      deltas.accept(exchange.response()); // what had come before it broke off
    }
    return failed(exchange.purpose(), ModelFailure.of(exchange.outcome()), exchange.response());
  }

  private void record(ModelExchange exchange) {
    budget.record(
        new TurnBudget.ModelCall(
            exchange.purpose(),
            exchange.request(),
            exchange.response(),
            exchange.outcome(),
            exchange.inputTokens(),
            exchange.outputTokens(),
            exchange.tookMillis()));
  }

  private ModelReply.Failed failed(ModelPurpose purpose, ModelFailure reason, String received) {
    return new ModelReply.Failed(reason, words(purpose), received, null);
  }

  /** The failure in the words of the stored answer. */
  private String words(ModelPurpose purpose) {
    String words =
        failures == null
            ? null
            : purpose == ModelPurpose.NARRATE ? failures.narrating() : failures.understanding();
    return words == null ? SAY.nothingRecorded() : words;
  }
}
