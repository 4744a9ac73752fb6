package io.vouch.agent.measurement;

import io.vouch.agent.evaluation.ChatEvaluation;
import io.vouch.agent.evaluation.ChatEvaluationOptions;
import io.vouch.agent.evaluation.ChatReport;
import io.vouch.agent.evaluation.ChatReport.Goal;
import io.vouch.agent.evaluation.Protocol;
import io.vouch.agent.report.Table;
import io.vouch.agent.simulation.TalkReport;
import io.vouch.agent.simulation.TalkStudy;
import io.vouch.agent.web.ConsoleRuns;
import io.vouch.agent.web.ConsoleRuns.Cost;
import io.vouch.agent.web.ConsoleRuns.Order;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measurements of the conversation on invented catalogues, asked for from a page. Thread-safe. */
@Singleton
class EvaluationRuns {
  static final String KIND = "evaluation";

  /** Users, or people, of the little run that a cost is projected from. */
  private static final int PROBE = 5;

  /** Four ways of talking, and talking to chance. */
  private static final int TALK_STEPS = 5;

  private final ConsoleRuns runs;
  private final InstantSource clock;

  @Inject
  EvaluationRuns(ConsoleRuns runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * What is kept of an evaluation: one of the two.
   *
   * @param talk of users who talk
   * @param measured of a protocol
   */
  record Outcome(@Nullable TalkReport talk, @Nullable Measured measured) {}

  /** A protocol's report without its pictures. */
  record Measured(
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

  /** Projects the cost by running it with very few people. */
  Cost project(EvaluationToRun asked) {
    // Users who talk are of one seed: needs, patience and words.
    int seeds = asked.choice() == EvaluationChoice.TALK ? 1 : asked.seedCount();
    int wanted = asked.peopleCount();
    double[] began = {seconds()};
    double start = began[0];
    int[] lines = {0};
    run(
        asked,
        PROBE,
        1,
        line -> {
          // Whatever comes before the second line is done once, however many people there are.
          if (lines[0]++ == (asked.choice() == EvaluationChoice.TALK ? 0 : 1)) {
            began[0] = seconds();
          }
        });
    double once = began[0] - start;
    double each = (seconds() - began[0]) / PROBE;
    return ConsoleRuns.free(
        once + each * wanted * seeds,
        (long) wanted * seeds,
        "people",
        "the same with %d people, run just now on this server and scaled".formatted(PROBE));
  }

  /**
   * Starts an evaluation.
   *
   * @throws VouchException CONFLICT while something else runs
   */
  ConsoleRuns.View start(EvaluationToRun asked) {
    int people = asked.peopleCount();
    int seeds = asked.seedCount();
    int steps = asked.choice() == EvaluationChoice.TALK ? TALK_STEPS : 0;
    return runs.start(
        new Order(KIND, asked.choice().choiceName(), asked, steps),
        tell -> run(asked, people, seeds, tell));
  }

  private Outcome run(EvaluationToRun asked, int people, int seeds, Consumer<String> tell) {
    Protocol protocol = asked.choice().protocol();
    if (protocol == null) {
      return inScratch(
          scratch -> new Outcome(TalkStudy.ofTheProduct(scratch, asked.talk(people), tell), null));
    }
    return inScratch(scratch -> {
      ChatEvaluationOptions options =
          new ChatEvaluationOptions(
              null, people, seeds, scratch, clock, List.of(), (folder, items) -> noShop());
      return new Outcome(null, Measured.of(ChatEvaluation.run(protocol, options, tell)));
    });
  }

  private static <T> T noShop() {
    throw new VouchException(
        ErrorCode.INTERNAL, "A protocol of the console asked for a shop of its own.");
  }

  private double seconds() {
    return clock.millis() / 1e3;
  }

  /** A directory that is gone afterwards. */
  private static <T> T inScratch(Function<Path, T> work) {
    try {
      Path directory = Files.createTempDirectory("vouch-evaluation");
      try {
        return Objects.requireNonNull(work.apply(directory));
      } finally {
        remove(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
