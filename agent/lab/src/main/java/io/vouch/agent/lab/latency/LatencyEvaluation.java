package io.vouch.agent.lab.latency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.sun.management.ThreadMXBean;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.bench.Percentiles;
import io.vouch.agent.lab.bench.SessionBenchmark;
import io.vouch.agent.lab.exactness.RandomConstraints;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.script.ScriptFile;
import io.vouch.agent.lab.session.RuleUser;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.candidates.Relaxations;
import io.vouch.tools.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Six shapes of a turn, from small talk to conditions with an anchor, whole and with the store, and
 * relaxations of random conditions, on demo markets of several sizes.
 *
 * <p>No model takes part, so model calls and prompt bytes are 0. Processor time and bytes are those
 * of the calling thread, which carries the whole turn.
 */
public final class LatencyEvaluation {
  private static final LatencyMessages SAY = Messages.of(LatencyMessages.class);

  private static final int WARM_UP = 60;
  private static final int STREAM = 8;
  private static final int HELD = 10_000;
  private static final int RELAXED = 2_000;

  /** Messages of one conversation, by what they ask of the engine. */
  private static final Map<String, String> MESSAGE_BY_SHAPE =
      ScriptFile.read(
          LatencyEvaluation.class,
          "LatencyEvaluation",
          new TypeReference<LinkedHashMap<String, String>>() {});

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final int conversations;
  private final Consumer<String> progress;

  public LatencyEvaluation(int conversations, Consumer<String> progress) {
    this.conversations = conversations;
    this.progress = progress;
  }

  /** One shape on one size; milliseconds of wall clock, of processor, and bytes allocated. */
  record Row(
      int items,
      String shape,
      int turns,
      double p50Millis,
      double p95Millis,
      double p99Millis,
      double cpuP50Millis,
      double allocatedP50Bytes) {}

  /**
   * What relaxations cost on one size, no constraint remembered from before.
   *
   * @param sets how many sets of conditions
   */
  record Relaxing(int items, int sets, double p50Millis, double p95Millis, double p99Millis) {}

  /** What was measured on one size. */
  public record Size(
      int items,
      List<Row> rows,
      double turnsPerSecondPerCore,
      Relaxing relaxing,
      SessionBenchmark.Result session) {}

  /** Measures the product over a market of that many items. */
  public Size measure(RunningProduct product, int items) {
    progress.accept(SAY.conversing(items, conversations));
    Map<String, List<double[]>> measured = new LinkedHashMap<>();
    MESSAGE_BY_SHAPE.keySet().forEach(shape -> measured.put(shape, new ArrayList<>()));
    ChatService chat = product.chat();
    for (int i = -WARM_UP; i < conversations; i++) {
      converse(chat, product.budgets(), i, measured);
    }
    List<Row> rows = new ArrayList<>();
    double cpu = 0;
    for (Map.Entry<String, List<double[]>> entry : measured.entrySet()) {
      rows.add(row(items, entry.getKey(), entry.getValue()));
      cpu += entry.getValue().stream().mapToDouble(m -> m[1]).average().orElse(0);
    }
    progress.accept(SAY.relaxing(items));
    Relaxing relaxing = relaxing(product.engines().current().catalogue(), RELAXED);
    SessionBenchmark.Result session =
        new SessionBenchmark(chat, product.budgets(), product.store()).run(items, HELD);
    return new Size(items, rows, 1_000 * rows.size() / cpu, relaxing, session);
  }

  private void converse(
      ChatService chat, TurnBudgets budgets, int number, Map<String, List<double[]>> measured) {
    PersonId person = new PersonId("u%05d".formatted(Math.abs(number) % 100));
    ConversationId conversation = null;
    for (Map.Entry<String, String> entry : MESSAGE_BY_SHAPE.entrySet()) {
      long cpu = threads.getCurrentThreadCpuTime();
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      ChatAnswer answer =
          chat.turn(
              new ChatRequest(person, conversation, entry.getValue()),
              budgets.start(),
              event -> {});
      long took = System.nanoTime() - start;
      conversation = answer.conversationId();
      if (number >= 0) {
        measured
            .computeIfAbsent(entry.getKey(), shape -> new ArrayList<>())
            .add(
                new double[] {
                  took / 1e6,
                  (threads.getCurrentThreadCpuTime() - cpu) / 1e6,
                  threads.getCurrentThreadAllocatedBytes() - bytes
                });
      }
    }
  }

  private static Row row(int items, String shape, List<double[]> measured) {
    Percentiles wall = column(measured, 0);
    return new Row(
        items,
        shape,
        measured.size(),
        wall.at(0.5),
        wall.at(0.95),
        wall.at(0.99),
        column(measured, 1).at(0.5),
        column(measured, 2).at(0.5));
  }

  private static Percentiles column(List<double[]> measured, int column) {
    return new Percentiles(measured.stream().mapToDouble(m -> m[column]).toArray());
  }

  /** Up to six random conditions a time, those of real items, minimal sets and loosened bounds. */
  static Relaxing relaxing(Catalogue catalogue, int sets) {
    double[] millis = new double[sets];
    for (int i = -sets / 4; i < sets; i++) {
      SplittableRandom random = RuleUser.random(1, i + sets, STREAM);
      List<Constraint> conditions = new ArrayList<>();
      RandomConstraints source = new RandomConstraints(catalogue, random);
      while (conditions.size() < 2) {
        conditions.addAll(source.next());
      }
      List<Constraint> few = conditions.subList(0, Math.min(6, conditions.size()));
      CandidateIndex cold = new CandidateIndex(catalogue);
      long start = System.nanoTime();
      Relaxations.minimal(cold, few);
      Relaxations.loosenings(cold, few);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Percentiles all = new Percentiles(Arrays.copyOf(millis, sets));
    return new Relaxing(catalogue.size(), sets, all.at(0.5), all.at(0.95), all.at(0.99));
  }

  /** The report over several sizes. */
  public static ChatReport report(List<Size> sizes) {
    return LatencyFigures.report(sizes, Machine.now());
  }
}
