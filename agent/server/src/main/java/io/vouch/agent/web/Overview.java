package io.vouch.agent.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.Activity;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The console's first page: is it alive, and is it really personal? Reads only. */
@Singleton
class Overview {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  /** So many turns are read; a window with more is said to be cut. */
  private static final int MOST_TURNS = 2_000;

  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final VouchStore store;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final TurnJson json = new TurnJson();

  @Inject
  Overview(VouchStore store, MeterRegistry meters, InstantSource clock) {
    this.store = store;
    this.meters = meters;
    this.clock = clock;
  }

  /** Figures and charts of a window. */
  @Schema(name = "Overview")
  public record OverviewView(
      long sinceMillis,
      long untilMillis,
      List<FigureView> figures,
      @Schema(description = "Overview.bucketMillis") long bucketMillis,
      List<Activity.EventCount> events,
      Map<String, Long> turnsByAct,
      Map<String, Long> chatSlatesBySource,
      Map<String, Long> chatSlatesByFallback,
      @Schema(description = "Overview.restSlatesBySource") Map<String, Long> restSlatesBySource,
      List<LatestTurn> latestTurns) {}

  /** A turn to look into. */
  @Schema(name = "LatestTurn")
  public record LatestTurn(
      String turnId, String message, String act, long startedAtMillis, double tookMillis) {}

  /** The figures of the last {@code hours}; of everything where that is 0. */
  OverviewView of(long hours) {
    long now = clock.millis();
    long since = hours == 0 ? 0 : now - hours * HOUR;
    List<StoredTurn> turns = store.activity().turns(since, MOST_TURNS);
    ChatFigures chat = new ChatFigures();
    List<LatestTurn> latest = new ArrayList<>();
    for (StoredTurn turn : turns) {
      ChatAnswer answer = readable(turn);
      if (answer == null) {
        continue;
      }
      chat.add(answer);
      if (latest.size() < 12) {
        latest.add(
            new LatestTurn(
                turn.id().value(),
                turn.message(),
                answer.act().code(),
                turn.startedAtMillis(),
                turn.tookMicros() / 1e3));
      }
    }
    long bucket = bucketMillis(hours);
    List<Activity.EventCount> events = store.activity().events(since, bucket);
    return new OverviewView(
        since,
        now,
        figures(since, events, chat),
        bucket,
        events,
        chat.turnsByAct(),
        chat.slatesBySource(),
        chat.slatesByFallback(),
        restSlates(),
        latest);
  }

  /** Null for a turn that another release wrote in a form that this one cannot read. */
  private @Nullable ChatAnswer readable(StoredTurn turn) {
    try {
      return json.answer(turn.answerJson());
    } catch (VouchException e) {
      return null;
    }
  }

  private static long bucketMillis(long hours) {
    if (hours == 0 || hours > 24 * 60) {
      return 7 * DAY;
    }
    return hours > 48 ? DAY : HOUR;
  }

  private List<FigureView> figures(long since, List<Activity.EventCount> events, ChatFigures chat) {
    long total = events.stream().mapToLong(Activity.EventCount::count).sum();
    Activity.ModelUse use = store.activity().modelUse(since);
    OptionalLong newest = store.activity().newestEvent();
    List<FigureView> figures = new ArrayList<>();
    figures.add(FigureView.count(SAY.events(), total, SAY.aboutEvents()));
    figures.add(
        FigureView.count(
            SAY.activePeople(), store.activity().activePeople(since), SAY.aboutPeople()));
    figures.add(
        new FigureView(
            SAY.newestEvent(),
            newest.isPresent() ? (double) newest.getAsLong() : null,
            "time",
            total,
            SAY.aboutFreshness()));
    figures.addAll(chat.figures());
    figures.add(
        FigureView.count(
            SAY.modelTokens(),
            use.inputTokens() + use.outputTokens(),
            SAY.aboutModelCalls(use.inputTokens(), use.outputTokens(), use.calls(), use.failed())));
    return figures;
  }

  private Map<String, Long> restSlates() {
    Map<String, Long> bySource = new TreeMap<>();
    for (Counter counter : meters.find("vouch.recommendations").counters()) {
      String source = Objects.requireNonNullElse(counter.getId().getTag("source"), "none");
      bySource.merge(source, Math.round(counter.count()), Long::sum);
    }
    return bySource;
  }
}
