package io.vouch.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.model.TurnBudget.ModelCall;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The plain LangChain4j streaming model against a loopback server that misbehaves. */
@Timeout(60)
final class TurnModelStreamTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(ModelPurpose.NARRATE, "system", "user", null, 300);

  private final List<String> deltas = new ArrayList<>();
  private final TurnBudget budget = new TurnBudget(InstantSource.system(), 20_000, 10_000);

  /** Loads the client's classes, which takes seconds on a busy machine and is nobody's deadline. */
  @BeforeAll
  static void warmUp() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("x") + Completions.lastEvents());
          LoopbackEndpoint.end(out);
        })) {
      TurnBudget warm = new TurnBudget(InstantSource.system(), 60_000, 10_000);
      models(endpoint).forTurn(warm, InstantSource.system()).stream(REQUEST, delta -> {});
    }
  }

  @Test
  void stream_wholeAnswer_deliversDeltasInOrder() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("Hello "));
          LoopbackEndpoint.chunk(out, Completions.event("the\u00e9re"));
          LoopbackEndpoint.chunk(out, Completions.lastEvents());
          LoopbackEndpoint.end(out);
        })) {
      assertThat(stream(endpoint))
          .isEqualTo(new ModelReply.Answered("Hello the\u00e9re", false, 90, 9));
      assertThat(deltas).containsExactly("Hello ", "the\u00e9re");
      assertThat(budget.calls()).extracting(ModelCall::outcome).containsExactly(ModelOutcome.OK);
    }
  }

  @Test
  void stream_eventCutOverChunks_isReadWhole() {
    String events = Completions.event("one") + Completions.event("two") + Completions.lastEvents();
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          for (int i = 0; i < events.length(); i += 13) {
            LoopbackEndpoint.chunk(out, events.substring(i, Math.min(events.length(), i + 13)));
          }
          LoopbackEndpoint.end(out);
        })) {
      assertThat(stream(endpoint)).isInstanceOf(ModelReply.Answered.class);
      assertThat(String.join("", deltas)).isEqualTo("onetwo");
    }
  }

  @Test
  void stream_connectionResetInMidStream_failsOnceWithoutRetry() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("Half "));
          awaitDelta();
          LoopbackEndpoint.reset(socket);
        })) {
      assertFailed(stream(endpoint), ModelFailure.BROKEN_CONNECTION);
      assertThat(endpoint.requests()).isEqualTo(1);
      assertThat(budget.calls()).singleElement().extracting(ModelCall::response).isEqualTo("Half ");
    }
  }

  @Test
  void stream_endsWithoutLastEvent_isBroken() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("Half "));
          LoopbackEndpoint.end(out);
        })) {
      assertFailed(stream(endpoint), ModelFailure.BROKEN_CONNECTION);
      assertThat(endpoint.requests()).isEqualTo(1);
    }
  }

  @Test
  void stream_garbageEvent_isMalformed() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, "data: {not json\n\n" + Completions.lastEvents());
          LoopbackEndpoint.end(out);
        })) {
      assertFailed(stream(endpoint), ModelFailure.MALFORMED);
    }
  }

  @Test
  void stream_endlessLine_isGivenUp() {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, "data: ");
          while (true) {
            LoopbackEndpoint.chunk(out, "x".repeat(100_000));
          }
        })) {
      assertFailed(stream(endpoint), ModelFailure.TOO_LARGE);
    }
  }

  @Test
  void stream_stallsAfterADelta_endsAtTheDeadlineAndHangsUp() throws Exception {
    TurnBudget shortBudget = new TurnBudget(InstantSource.system(), 300, 10_000);
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("Half "));
        })) {
      long start = System.nanoTime();
      ModelReply reply =
          models(endpoint).forTurn(shortBudget, InstantSource.system()).stream(
              REQUEST, deltas::add);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

      assertFailed(reply, ModelFailure.DEADLINE);
      assertThat(millis).isBetween(200L, 1_500L);
      assertThat(endpoint.hungUp().get(5, TimeUnit.SECONDS)).isTrue();
      assertThat(shortBudget.calls())
          .singleElement()
          .satisfies(call -> {
            assertThat(call.outcome()).isEqualTo(ModelOutcome.DEADLINE);
            assertThat(call.response()).isEqualTo("Half ");
            assertThat(call.inputTokens()).isPositive();
          });
    }
  }

  @Test
  void ask_endpointThatHangs_endsAtTheDeadlineAndHangsUp() throws Exception {
    TurnBudget shortBudget = new TurnBudget(InstantSource.system(), 200, 10_000);
    try (LoopbackEndpoint endpoint = LoopbackEndpoint.hanging()) {
      ModelReply reply = models(endpoint).forTurn(shortBudget, InstantSource.system()).ask(REQUEST);

      assertFailed(reply, ModelFailure.DEADLINE);
      assertThat(endpoint.hungUp().get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void ask_hangingEndpointManyTimes_overshootsLittle() {
    int turns = 40;
    List<Long> overshootMicros = new ArrayList<>();
    try (LoopbackEndpoint endpoint = LoopbackEndpoint.hanging()) {
      ChatModels models = models(endpoint);
      for (int i = 0; i < turns; i++) {
        TurnBudget turn = new TurnBudget(InstantSource.system(), 60, 10_000);
        long start = System.nanoTime();
        models.forTurn(turn, InstantSource.system()).ask(REQUEST);
        overshootMicros.add((System.nanoTime() - start) / 1_000 - 60_000);
      }
    }
    overshootMicros.sort(null);
    System.out.printf(
        "overshoot of a 60 ms deadline over %d turns against a hanging endpoint:"
            + " median %d µs, largest %d µs, load average %.1f%n",
        turns,
        overshootMicros.get(turns / 2),
        overshootMicros.getLast(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    // Printed, not asserted, to the millisecond: a busy machine wakes a thread late.
    assertThat(overshootMicros.get(turns / 2)).isLessThan(250_000);
  }

  @Test
  void ask_callerInterrupted_isCancelledAndHangsUp() throws Exception {
    try (LoopbackEndpoint endpoint = LoopbackEndpoint.hanging()) {
      TurnModel model = models(endpoint).forTurn(budget, InstantSource.system());
      List<ModelReply> replies = new ArrayList<>();
      Thread turn = Thread.ofVirtual().start(() -> replies.add(model.ask(REQUEST)));
      while (endpoint.requests() == 0) {
        Thread.onSpinWait();
      }
      turn.interrupt();
      turn.join();

      assertFailed(replies.getFirst(), ModelFailure.CANCELLED);
      assertThat(endpoint.hungUp().get(5, TimeUnit.SECONDS)).isTrue();
      assertThat(budget.calls())
          .extracting(ModelCall::outcome)
          .containsExactly(ModelOutcome.CANCELLED);
    }
  }

  @Test
  void stream_listenerThrows_stopsTheCall() throws Exception {
    try (LoopbackEndpoint endpoint =
        LoopbackEndpoint.start((out, socket) -> {
          LoopbackEndpoint.head(out);
          LoopbackEndpoint.chunk(out, Completions.event("Half "));
        })) {
      TurnModel model = models(endpoint).forTurn(budget, InstantSource.system());
      assertThatThrownBy(() ->
              model.stream(
                  REQUEST,
                  delta -> {
                    throw new IllegalStateException("client gone");
                  }))
          .hasMessage("client gone");
      assertThat(endpoint.hungUp().get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private ModelReply stream(LoopbackEndpoint endpoint) {
    return models(endpoint).forTurn(budget, InstantSource.system()).stream(
        REQUEST,
        delta -> {
          synchronized (deltas) {
            deltas.add(delta);
            deltas.notifyAll();
          }
        });
  }

  private void awaitDelta() {
    synchronized (deltas) {
      while (deltas.isEmpty()) {
        try {
          deltas.wait(5_000);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private static ChatModels models(LoopbackEndpoint endpoint) {
    return ChatModels.connect(
        new ModelSettings(endpoint.url(), null, "m", Duration.ofSeconds(10), 10_000));
  }

  private static void assertFailed(ModelReply reply, ModelFailure reason) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            ModelReply.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
  }
}
