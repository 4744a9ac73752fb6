package io.vouch.agent.lab.console;

import io.vouch.agent.lab.evaluation.ChatEvaluation;
import io.vouch.agent.lab.evaluation.ChatEvaluationOptions;
import io.vouch.agent.lab.house.StoreOpener;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.ChatReport.Goal;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.talk.TalkOptions;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkStudy;
import io.vouch.agent.measurement.Measurement;
import io.vouch.agent.report.Table;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the lab's measurements as the console offers it. Thread-safe. */
public final class ConsoleMeasurement implements Measurement {
  private static final ConsoleMessages SAY = Messages.of(ConsoleMessages.class);

  /** Four ways of talking, and talking to chance. */
  private static final int TALK_STEPS = 5;

  private static final int TALK_ITEMS = 3_000;
  private static final int TALK_TURNS = 8;

  private final MeasurementKind kind;
  private final StoreOpener stores;
  private final InstantSource clock;

  private ConsoleMeasurement(MeasurementKind kind, StoreOpener stores, InstantSource clock) {
    this.kind = kind;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * All of them, in the order in which they are listed.
   *
   * @param stores who opens their stores
   * @param clock that times them
   */
  public static List<Measurement> all(StoreOpener stores, InstantSource clock) {
    return Arrays.stream(MeasurementKind.values())
        .<Measurement>map(kind -> new ConsoleMeasurement(kind, stores, clock))
        .toList();
  }

  @Override
  public String description() {
    return SAY.description(kind);
  }

  @Override
  public String choiceName() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Users who talk are of one seed: needs, patience and words. */
  @Override
  public boolean isSeeded() {
    return kind.protocol() != null;
  }

  @Override
  public int steps() {
    return kind.protocol() == null ? TALK_STEPS : 0;
  }

  @Override
  public int linesOfPreparation() {
    return kind.protocol() == null ? 0 : 1;
  }

  @Override
  public Outcome run(int people, int seeds, Path scratch, Consumer<String> tell) {
    Protocol measured = kind.protocol();
    Workplace place = new Workplace(scratch, stores, clock);
    if (measured == null) {
      TalkOptions options = new TalkOptions(people, 1, TALK_ITEMS, TALK_TURNS);
      return new Outcome(TalkStudy.ofTheProduct(place, options, tell), null);
    }
    ChatEvaluationOptions options =
        new ChatEvaluationOptions(
            null, people, seeds, place, List.of(), (folder, items) -> noShop());
    return new Outcome(null, Measured.of(ChatEvaluation.run(measured, options, tell)));
  }

  private static <T> T noShop() {
    throw new VouchException(ErrorCode.INTERNAL, SAY.askedForShop());
  }

  /**
   * What is kept of an evaluation: one of the two.
   *
   * @param talk of users who talk
   * @param measured of a protocol
   */
  public record Outcome(@Nullable TalkReport talk, @Nullable Measured measured) {}

  /** A protocol's report without its pictures. */
  public record Measured(
      String protocol, String title, Table table, List<String> notes, List<Goal> goals) {
    static Measured of(ChatReport report) {
      return new Measured(
          report.protocol().name(),
          report.title(),
          report.table(),
          Stream.concat(report.notes().stream(), Stream.of(report.machine().sentence() + "."))
              .toList(),
          report.goals());
    }
  }
}
