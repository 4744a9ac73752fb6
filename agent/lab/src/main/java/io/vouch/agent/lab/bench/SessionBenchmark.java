package io.vouch.agent.lab.bench;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.script.ScriptFile;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.agent.turn.state.HeldConversation;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.VouchStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a live session costs: some conversations are talked, then that many are held at once, each
 * by a waiting virtual thread of its own as in the middle of a turn.
 *
 * <p>Between turns a conversation is in the store only and takes no heap; so the figure is for the
 * worst case, every session in a turn at the same moment.
 */
public final class SessionBenchmark {
  private static final int TALKED = 100;
  private static final double GIB = 1L << 30;
  private static final List<String> MESSAGES = ScriptFile.lines(SessionBenchmark.class);

  private final ChatService chat;
  private final TurnBudgets budgets;
  private final VouchStore store;

  public SessionBenchmark(ChatService chat, TurnBudgets budgets, VouchStore store) {
    this.chat = chat;
    this.budgets = budgets;
    this.store = store;
  }

  /**
   * The figures.
   *
   * @param bytesPerSession heap per held session, state and thread
   * @param sessionsPerGib of heap
   * @param storedBytesPerSession of the newest state as it is stored
   */
  public record Result(
      int items,
      int sessions,
      double bytesPerSession,
      double sessionsPerGib,
      double storedBytesPerSession,
      Machine machine) {}

  /** Holds that many sessions. */
  public Result run(int items, int sessions) {
    List<String> states = talked();
    double stored =
        states.stream()
            .mapToInt(state -> state.getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElse(0);
    TurnJson json = new TurnJson();
    CountDownLatch held = new CountDownLatch(sessions);
    CountDownLatch end = new CountDownLatch(1);
    AtomicLong slates = new AtomicLong();
    long before = usedHeap();
    List<Thread> threads = new ArrayList<>(sessions);
    for (int i = 0; i < sessions; i++) {
      String state = states.get(i % states.size());
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                HeldConversation conversation = HeldConversation.of(json, state);
                held.countDown();
                await(end);
                slates.addAndGet(conversation.slateSize());
              }));
    }
    await(held);
    double bytes = (double) (usedHeap() - before) / sessions;
    end.countDown();
    threads.forEach(SessionBenchmark::join);
    if (slates.get() == 0) {
      throw new IllegalStateException("No session held a slate.");
    }
    return new Result(items, sessions, bytes, GIB / bytes, stored, Machine.now());
  }

  private List<String> talked() {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < TALKED; i++) {
      ConversationId conversation = null;
      for (String message : MESSAGES) {
        conversation =
            chat.turn(
                    new ChatRequest(new PersonId("held-" + i), conversation, message),
                    budgets.start(),
                    event -> {})
                .conversationId();
      }
      if (conversation != null) {
        store
            .conversations()
            .lastTurn(conversation)
            .map(StoredTurn::stateJson)
            .ifPresent(states::add);
      }
    }
    return states;
  }

  /** Bytes in use after collecting what is not. */
  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
