package io.vouch.agent.lab.bench;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.script.ScriptFile;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.turn.ChatService;
import io.vouch.domain.PersonId;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * Turns that only a model could understand, one after the other, against an endpoint that hangs:
 * each must end by its deadline with an answer that says so.
 *
 * <p>Lateness is the wall clock from before the budget starts to after the answer is stored, less
 * the deadline; negative where a turn ends early.
 */
public final class DeadlineBenchmark {
  /** With fewer, the just-in-time compiler is measured. */
  private static final int WARM_UP = 300;

  private static final String MESSAGE = ScriptFile.lines(DeadlineBenchmark.class).getFirst();

  private static final int TOKENS = 50_000;
  private static final double ALLOWED_MILLIS = 5;

  private final ChatService chat;
  private final InstantSource clock;
  private final int deadlineMillis;

  public DeadlineBenchmark(ChatService chat, InstantSource clock, int deadlineMillis) {
    this.chat = chat;
    this.clock = clock;
    this.deadlineMillis = deadlineMillis;
  }

  /**
   * The figures.
   *
   * @param withinFiveMillis share of turns that end at most 5 ms after their deadline
   * @param degraded share of turns whose answer says that the model did not answer
   */
  public record Result(
      int turns,
      int deadlineMillis,
      double withinFiveMillis,
      double degraded,
      double lateP50Millis,
      double lateP99Millis,
      double lateP999Millis,
      double lateMaxMillis,
      Machine machine) {}

  /** Takes that many turns after the warm-up. */
  public Result run(int turns) {
    double[] late = new double[turns];
    int degraded = 0;
    for (int i = -WARM_UP; i < turns; i++) {
      long start = System.nanoTime();
      ChatAnswer answer =
          chat.turn(
              new ChatRequest(new PersonId("hurried"), null, MESSAGE + " " + i),
              new TurnBudget(clock, deadlineMillis, TOKENS),
              event -> {});
      double took = (System.nanoTime() - start) / 1e6;
      if (i >= 0) {
        late[i] = took - deadlineMillis;
        degraded += answer.degradations().isEmpty() ? 0 : 1;
      }
    }
    Percentiles all = new Percentiles(late);
    return new Result(
        turns,
        deadlineMillis,
        (double) Arrays.stream(late).filter(millis -> millis <= ALLOWED_MILLIS).count() / turns,
        (double) degraded / turns,
        all.at(0.5),
        all.at(0.99),
        all.at(0.999),
        all.at(1),
        Machine.now());
  }
}
