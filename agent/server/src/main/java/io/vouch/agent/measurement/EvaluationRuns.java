package io.vouch.agent.measurement;

import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.web.ConsoleRuns;
import io.vouch.agent.web.ConsoleRuns.Cost;
import io.vouch.agent.web.ConsoleRuns.Order;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Measurements of the conversation on invented catalogues, asked for from a page. Thread-safe. */
@Singleton
class EvaluationRuns {
  private static final MeasurementMessages SAY = Messages.of(MeasurementMessages.class);

  /** Users, or people, of the little run that a cost is projected from. */
  private static final int PROBE = 5;

  private final Measurements measurements;
  private final ConsoleRuns runs;
  private final InstantSource clock;

  @Inject
  EvaluationRuns(Measurements measurements, ConsoleRuns runs, InstantSource clock) {
    this.measurements = measurements;
    this.runs = runs;
    this.clock = clock;
  }

  /** Projects the cost by running it with very few people. */
  Cost project(EvaluationToRun asked) {
    Measurement measurement = measurements.named(asked.protocol());
    int seeds = measurement.isSeeded() ? asked.seedCount() : 1;
    int wanted = asked.peopleCount();
    double[] began = {seconds()};
    double start = began[0];
    int[] lines = {0};
    run(
        measurement,
        PROBE,
        1,
        line -> {
          if (lines[0]++ == measurement.linesOfPreparation()) {
            began[0] = seconds();
          }
        });
    double once = began[0] - start;
    double each = (seconds() - began[0]) / PROBE;
    return ConsoleRuns.free(
        once + each * wanted * seeds, (long) wanted * seeds, "people", SAY.basisOfCost(PROBE));
  }

  /**
   * Starts an evaluation.
   *
   * @throws VouchException CONFLICT while something else runs; INVALID_REQUEST if there is no such
   *     measurement
   */
  ConsoleRuns.View start(EvaluationToRun asked) {
    Measurement measurement = measurements.named(asked.protocol());
    int people = asked.peopleCount();
    int seeds = asked.seedCount();
    return runs.start(
        new Order(JobKind.EVALUATION, measurement.choiceName(), asked, measurement.steps()),
        tell -> run(measurement, people, seeds, tell));
  }

  private static Object run(Measurement measurement, int people, int seeds, Consumer<String> tell) {
    return new ScratchDirectory().with(scratch -> measurement.run(people, seeds, scratch, tell));
  }

  private double seconds() {
    return clock.millis() / 1e3;
  }
}
