package io.vouch.agent.model;

import io.vouch.agent.model.TurnBudget.ModelCall;
import io.vouch.domain.conversation.ModelOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The HTTP calls that one question took. The worker writes it and the turn closes it, so that a
 * worker that comes back after the deadline changes nothing. Thread-safe.
 */
final class CallLog {
  private final ModelRequest request;
  private final FailureReading failures;
  private final InstantSource clock;
  private final List<ModelCall> calls = new ArrayList<>();
  private final StringBuilder received = new StringBuilder();
  private long startedMillis;
  private boolean open;
  private boolean closed;

  CallLog(ModelRequest request, FailureReading failures, InstantSource clock) {
    this.request = request;
    this.failures = failures;
    this.clock = clock;
  }

  synchronized void started() {
    received.setLength(0);
    startedMillis = clock.millis();
    open = true;
  }

  synchronized void received(String delta) {
    received.append(delta);
  }

  /** Whether a part of an answer has come with the present call. */
  synchronized boolean hasReceived() {
    return !received.isEmpty();
  }

  synchronized void ended(ModelReply reply) {
    if (closed) {
      return;
    }
    open = false;
    calls.add(
        switch (reply) {
          case ModelReply.Answered answer ->
              call(answer.text(), ModelOutcome.OK, answer.inputTokens(), answer.outputTokens());
          case ModelReply.Failed failed -> failedCall(failed);
        });
  }

  /** The calls; the one under way, if any, counts as ended by this. */
  synchronized List<ModelCall> close(ModelFailure reason) {
    if (open && !closed) {
      calls.add(failedCall(failures.of(reason, "")));
    }
    closed = true;
    return List.copyOf(calls);
  }

  private ModelCall failedCall(ModelReply.Failed failed) {
    String text = received.isEmpty() ? failed.received() : received.toString();
    boolean counted = chargeable(failed.reason());
    return call(
        text,
        failed.reason().outcome(),
        counted ? request.estimatedInputTokens() : 0,
        received.length() / 4);
  }

  /** Whether the endpoint may have read the request before it failed. */
  private static boolean chargeable(ModelFailure reason) {
    return switch (reason) {
      case DEADLINE, CANCELLED, REFUSAL, EMPTY, TOO_LARGE, BROKEN_CONNECTION, MALFORMED -> true;
      case BUDGET,
          UNREACHABLE,
          UNAUTHORIZED,
          NO_SUCH_MODEL,
          RATE_LIMITED,
          SERVER_ERROR,
          REFUSED_REQUEST ->
          false;
    };
  }

  private ModelCall call(String text, ModelOutcome outcome, int inputTokens, int outputTokens) {
    return new ModelCall(
        request.purpose(),
        failures.masked(request.recorded()),
        failures.masked(text),
        outcome,
        inputTokens,
        outputTokens,
        clock.millis() - startedMillis);
  }
}
