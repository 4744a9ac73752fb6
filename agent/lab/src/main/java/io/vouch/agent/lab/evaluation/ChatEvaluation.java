package io.vouch.agent.lab.evaluation;

import io.vouch.agent.lab.exactness.ExactnessEvaluation;
import io.vouch.agent.lab.fault.FaultCases;
import io.vouch.agent.lab.fault.FaultInjection;
import io.vouch.agent.lab.fault.FaultShop;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.lab.latency.LatencyEvaluation;
import io.vouch.agent.lab.memory.MemoryEvaluation;
import io.vouch.agent.lab.memory.MemoryShop;
import io.vouch.agent.lab.narration.NarrationEvaluation;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.request.PublishedRequests;
import io.vouch.agent.lab.session.DemoSessions;
import io.vouch.agent.lab.session.LongEvaluation;
import io.vouch.agent.lab.session.MovieSessions;
import io.vouch.agent.lab.session.QuestionEvaluation;
import io.vouch.agent.lab.session.RankingEvaluation;
import io.vouch.agent.lab.session.SessionEvaluation;
import io.vouch.agent.lab.session.SessionFigures;
import io.vouch.agent.lab.session.SessionMarket;
import io.vouch.agent.lab.session.SessionModels;
import io.vouch.agent.lab.session.SessionOptions;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one protocol and reports it. Deterministic but for the machine's load. */
public final class ChatEvaluation {
  private static final EvaluationMessages SAY = Messages.of(EvaluationMessages.class);

  private static final int HISTORY = 10;

  /** Conversations per size when time is measured: enough for a 99th percentile of each turn. */
  private static final int MOST_CONVERSATIONS = 400;

  private ChatEvaluation() {}

  /** Runs the protocol; progress goes to the listener, a line at a time. */
  public static ChatReport run(
      Protocol protocol, ChatEvaluationOptions options, Consumer<String> progress) {
    return switch (protocol) {
      case P1 -> sessions(options, progress);
      case P2 -> longTalks(options, progress);
      case P3 -> ranking(options, progress);
      case P6 -> exactness(options, progress);
      case P7 -> faults(options);
      case P8 -> latency(options, progress);
      case P9 -> memory(options, progress);
      case P10 -> new PublishedRequests().run();
      case P11 -> questions(options, progress);
      case P12 -> new NarrationEvaluation(options.place().in("narration")).run();
    };
  }

  private static ChatReport sessions(ChatEvaluationOptions options, Consumer<String> progress) {
    SessionMarket market = market(options.data());
    return SessionFigures.report(
        new SessionEvaluation(market, size(options), progress)
            .run(trained(market, options, progress), options.place().in("sessions")));
  }

  private static ChatReport longTalks(ChatEvaluationOptions options, Consumer<String> progress) {
    SessionMarket market = market(options.data());
    return new LongEvaluation(market, trained(market, options, progress), size(options), progress)
        .run(options.place().in("memory"));
  }

  private static ChatReport questions(ChatEvaluationOptions options, Consumer<String> progress) {
    SessionMarket market = market(options.data());
    return new QuestionEvaluation(
            market, trained(market, options, progress), size(options), progress)
        .run();
  }

  private static ChatReport latency(ChatEvaluationOptions options, Consumer<String> progress) {
    LatencyEvaluation evaluation =
        new LatencyEvaluation(Math.min(options.people(), MOST_CONVERSATIONS), progress);
    List<LatencyEvaluation.Size> sizes = new ArrayList<>();
    for (int items : options.sizes()) {
      try (RunningProduct product =
          options.shops().open(options.place().in("shop-" + items).directory(), items)) {
        sizes.add(evaluation.measure(product, items));
      }
    }
    return LatencyEvaluation.report(sizes);
  }

  private static ChatReport ranking(ChatEvaluationOptions options, Consumer<String> progress) {
    SessionMarket market = market(options.data());
    return new RankingEvaluation(market, trained(market, options, progress), size(options)).run();
  }

  private static ChatReport exactness(ChatEvaluationOptions options, Consumer<String> progress) {
    SessionMarket market = market(options.data());
    return new ExactnessEvaluation(market, trained(market, options, progress), size(options)).run();
  }

  private static ChatReport faults(ChatEvaluationOptions options) {
    try (FaultShop shop = FaultShop.open(options.place().in("faults"))) {
      return new FaultInjection(shop).run(FaultCases.all());
    }
  }

  /**
   * One case of forgetting for every twentieth person asked for: each is a dozen turns and more.
   */
  private static ChatReport memory(ChatEvaluationOptions options, Consumer<String> progress) {
    try (MemoryShop shop = MemoryShop.open(options.place())) {
      int cases = Math.max(1, options.people() / 20);
      return new MemoryEvaluation(shop, cases, options.seeds(), progress).run();
    }
  }

  private static SessionOptions size(ChatEvaluationOptions options) {
    return new SessionOptions(options.people(), options.seeds(), HISTORY);
  }

  private static SessionMarket market(@Nullable Path data) {
    return data == null ? DemoSessions.of(DemoMarket.standard()) : MovieSessions.load(data);
  }

  private static SessionModels trained(
      SessionMarket market, ChatEvaluationOptions options, Consumer<String> progress) {
    progress.accept(SAY.training(market.name()));
    return SessionModels.train(market, options.place().clock(), (phase, done, total) -> {});
  }
}
