package io.vouch.agent.lab.bench;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.script.ScriptFile;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long a whole turn takes without a model: recall to remember, store writes included. */
public final class TurnBenchmark {
  /** One conversation of each kind of ask; it fits the demo market of any size. */
  private static final List<String> MESSAGES = ScriptFile.lines(TurnBenchmark.class);

  /** Conversations before the clock counts: with fewer, the just-in-time compiler is measured. */
  private static final int WARM_UP = 200;

  private final ChatService chat;
  private final TurnBudgets budgets;

  public TurnBenchmark(ChatService chat, TurnBudgets budgets) {
    this.chat = chat;
    this.budgets = budgets;
  }

  /**
   * The figures over all turns after warm-up.
   *
   * @param p50MillisByMessage the median of each message of the script
   */
  public record Result(
      int items,
      int turns,
      double p50Millis,
      double p90Millis,
      double p99Millis,
      double maxMillis,
      Map<String, Double> p50MillisByMessage,
      Machine machine) {}

  /** Holds that many conversations after the warm-up. */
  public Result run(int items, int conversations) {
    for (int i = 0; i < WARM_UP; i++) {
      converse("warm-" + i, null);
    }
    Map<String, List<Double>> millisByMessage = new TreeMap<>();
    for (int i = 0; i < conversations; i++) {
      converse("person-" + i, millisByMessage);
    }
    List<Double> all = new ArrayList<>();
    millisByMessage.values().forEach(all::addAll);
    Map<String, Double> medians = new TreeMap<>();
    millisByMessage.forEach((message, millis) -> medians.put(message, of(millis).at(0.5)));
    Percentiles percentiles = of(all);
    return new Result(
        items,
        all.size(),
        percentiles.at(0.5),
        percentiles.at(0.9),
        percentiles.at(0.99),
        percentiles.at(1),
        medians,
        Machine.now());
  }

  private void converse(String name, @Nullable Map<String, List<Double>> millisByMessage) {
    ConversationId conversation = null;
    PersonId person = new PersonId(name);
    for (String message : MESSAGES) {
      long start = System.nanoTime();
      ChatAnswer answer =
          chat.turn(new ChatRequest(person, conversation, message), budgets.start(), event -> {});
      double millis = (System.nanoTime() - start) / 1e6;
      conversation = answer.conversationId();
      if (millisByMessage != null) {
        millisByMessage.computeIfAbsent(message, m -> new ArrayList<>()).add(millis);
      }
    }
  }

  private static Percentiles of(List<Double> millis) {
    return new Percentiles(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
