package io.vouch.agent.openai;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.http.HttpMetrics;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Starts the turn that a request asks for, in the conversation that it belongs to. */
@Singleton
final class CompletionTurns {
  private final ChatService chat;
  private final TurnBudgets budgets;
  private final Threads threads;
  private final HttpMetrics metrics;

  @Inject
  CompletionTurns(ChatService chat, TurnBudgets budgets, Threads threads, HttpMetrics metrics) {
    this.chat = chat;
    this.budgets = budgets;
    this.threads = threads;
    this.metrics = metrics;
  }

  /** The turn, under way. */
  TurnRun start(PersonId person, ClientHeaders headers, CompletionBody body) {
    // A message that cannot be read must not leave an empty conversation behind.
    new ChatRequest(person, null, body.newest());
    ChatRequest request =
        new ChatRequest(person, threads.conversation(person, headers, body), body.newest());
    return new TurnRun(listener -> metrics.answered(chat.turn(request, budgets.start(), listener)))
        .start();
  }
}
