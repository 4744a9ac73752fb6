package io.vouch.agent.web;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.messages.Messages;
import io.vouch.tools.statistics.QuantileMethod;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the answers of a window come to. Mutable while it reads them, one thread. */
final class ChatFigures {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final Map<String, Long> turnsByAct = new TreeMap<>();
  private final Map<String, Long> slatesBySource = new TreeMap<>();
  private final Map<String, Long> slatesByFallback = new TreeMap<>();
  private final List<Double> millis = new ArrayList<>();
  private long byModel;
  private long degraded;
  private long slates;
  private long empty;

  void add(ChatAnswer answer) {
    millis.add(answer.usage().tookMicros() / 1e3);
    turnsByAct.merge(answer.act().code(), 1L, Long::sum);
    byModel += answer.understoodBy() == UnderstoodBy.MODEL ? 1 : 0;
    degraded += answer.degradations().isEmpty() ? 0 : 1;
    Recommendation slate = answer.recommendation();
    if (slate != null) {
      add(slate);
    }
  }

  private void add(Recommendation slate) {
    slates++;
    empty += slate.items().isEmpty() ? 1 : 0;
    String source = slate.items().isEmpty() ? "none" : slate.items().getFirst().source();
    slatesBySource.merge(source, 1L, Long::sum);
    slatesByFallback.merge(
        slate.fallback() == null ? "none" : slate.fallback().code().name(), 1L, Long::sum);
  }

  long turns() {
    return millis.size();
  }

  Map<String, Long> turnsByAct() {
    return turnsByAct;
  }

  Map<String, Long> slatesBySource() {
    return slatesBySource;
  }

  Map<String, Long> slatesByFallback() {
    return slatesByFallback;
  }

  /** The figures about conversations. */
  List<FigureView> figures() {
    long fallbacks = slates - slatesByFallback.getOrDefault("none", 0L);
    return List.of(
        FigureView.count(SAY.chatTurns(), turns(), SAY.aboutTurns()),
        FigureView.share(SAY.withoutModel(), turns() - byModel, turns(), SAY.aboutWithoutModel()),
        FigureView.share(SAY.fellBack(), fallbacks, slates, SAY.aboutFellBack()),
        FigureView.share(SAY.nothingFound(), empty, slates, SAY.aboutNothingFound()),
        FigureView.share(SAY.degraded(), degraded, turns(), SAY.aboutDegraded()),
        quantile(SAY.medianLatency(), 0.5),
        quantile(SAY.highLatency(), 0.95));
  }

  private FigureView quantile(String name, double q) {
    Double value =
        millis.isEmpty() ? null : Sample.of(millis).quantiles().at(q, QuantileMethod.ABOVE);
    return new FigureView(name, value, "ms", millis.size(), SAY.aboutLatency());
  }
}
