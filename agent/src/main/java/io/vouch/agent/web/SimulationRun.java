package io.vouch.agent.web;

import io.vouch.simulator.report.ScenarioReport;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One simulation on its way, and what came of it. Thread-safe. */
final class SimulationRun {
  private final String id;
  private final SimulationToRun asked;
  private final long startedAtMillis;
  private final List<String> told = new ArrayList<>();
  private String state = "running";
  private @Nullable Long endedAtMillis;
  private @Nullable ScenarioReport report;
  private @Nullable String failure;

  SimulationRun(String id, SimulationToRun asked, long startedAtMillis) {
    this.id = id;
    this.asked = asked;
    this.startedAtMillis = startedAtMillis;
  }

  /**
   * A simulation as it is sent; everything in its report is simulated.
   *
   * @param told what ran so far, one line per seed and policy
   * @param steps how many such lines there will be
   */
  @Schema(name = "Simulation")
  public record View(
      String id,
      @Schema(enumeration = {"running", "done", "failed"}) String state,
      SimulationToRun asked,
      long startedAtMillis,
      @Nullable Long endedAtMillis,
      List<String> told,
      int steps,
      @Nullable ScenarioReport report,
      @Nullable String failure) {}

  synchronized void tell(String line) {
    told.add(line);
  }

  synchronized void done(ScenarioReport result, long atMillis) {
    report = result;
    state = "done";
    endedAtMillis = atMillis;
  }

  synchronized void failed(String sentence, long atMillis) {
    failure = sentence;
    state = "failed";
    endedAtMillis = atMillis;
  }

  synchronized boolean isRunning() {
    return state.equals("running");
  }

  String id() {
    return id;
  }

  SimulationToRun asked() {
    return asked;
  }

  synchronized View view() {
    return new View(
        id,
        state,
        asked,
        startedAtMillis,
        endedAtMillis,
        List.copyOf(told),
        SimulationRuns.contenders(asked) * asked.seedCount(),
        report,
        failure);
  }
}
