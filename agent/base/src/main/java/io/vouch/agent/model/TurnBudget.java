package io.vouch.agent.model;

import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What one turn may spend, time and model tokens, and the record of what it did spend.
 *
 * <p>One per turn; thread-safe. When it runs out, the turn degrades (template for narrator, grammar
 * for planner) and says so.
 */
public final class TurnBudget {
  /**
   * What a turn does after its last model call (act, template, store), several times over, so that
   * a pause of the machine does not make the turn late: {@code vouch bench deadline} found 3.5 ms,
   * the median on two busy processors.
   */
  private static final long REST_OF_TURN_MILLIS = 30;

  private final InstantSource clock;
  private final long startMillis;
  private final long deadlineMillis;
  private final int maxTokens;
  private final List<ModelCall> calls = new ArrayList<>();

  /**
   * Starts now.
   *
   * @param maxMillis the time allowed
   * @param maxTokens model tokens allowed, input and output together
   */
  public TurnBudget(InstantSource clock, long maxMillis, int maxTokens) {
    this.clock = clock;
    this.startMillis = clock.millis();
    this.deadlineMillis = startMillis + maxMillis;
    this.maxTokens = maxTokens;
  }

  /** When the turn began, epoch milliseconds. */
  public long startMillis() {
    return startMillis;
  }

  /** Milliseconds left; 0 when the deadline has passed. */
  public long remainingMillis() {
    return Math.max(0, deadlineMillis - clock.millis());
  }

  /**
   * Milliseconds that a model call may still take: what is left, less what the turn itself still
   * has to do afterwards.
   */
  public long remainingModelMillis() {
    long reserve = Math.min(REST_OF_TURN_MILLIS, (deadlineMillis - startMillis) / 4);
    return Math.max(0, remainingMillis() - reserve);
  }

  /** Tokens left; 0 when they are used up. */
  public synchronized int remainingTokens() {
    int used = calls.stream().mapToInt(call -> call.inputTokens() + call.outputTokens()).sum();
    return Math.max(0, maxTokens - used);
  }

  /** Adds a finished model call, successful or not, in the order they end. */
  public synchronized void record(ModelCall call) {
    calls.add(call);
  }

  /** The calls so far. */
  public synchronized List<ModelCall> calls() {
    return List.copyOf(calls);
  }

  /** One model call with its exact text. */
  public record ModelCall(
      ModelPurpose purpose,
      String request,
      String response,
      ModelOutcome outcome,
      int inputTokens,
      int outputTokens,
      long tookMillis) {}
}
