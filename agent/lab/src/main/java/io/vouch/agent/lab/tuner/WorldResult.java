package io.vouch.agent.lab.tuner;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was found out in one world with one seed of chance: a line of the results file.
 *
 * @param settings what it was run with; lines of other settings are not taken up again
 * @param noise the seed of chance
 * @param oracle the oracle's mean utility per window
 * @param failures studies that broke off, one sentence each
 */
record WorldResult(
    String settings,
    TunerScenario scenario,
    long world,
    long noise,
    double oracle,
    List<RunFigures> runs,
    List<String> failures) {
  WorldResult {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
  }

  /** Whether an arm was run here, to its end or not. */
  boolean has(TunerArm arm) {
    return runs.stream().anyMatch(run -> run.arm().equals(arm.label()))
        || failures.stream().anyMatch(failure -> failure.startsWith(arm.label() + " in "));
  }

  /** The same with the arms of another line about the same world and chance. */
  WorldResult with(WorldResult other) {
    return new WorldResult(
        settings,
        scenario,
        world,
        noise,
        oracle,
        Stream.concat(runs.stream(), other.runs.stream()).toList(),
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }

  /** The same with an arm under another name. */
  WorldResult renaming(TunerArm from, TunerArm to) {
    List<RunFigures> renamed =
        runs.stream()
            .map(run ->
                run.arm().equals(from.label())
                    ? new RunFigures(to.label(), run.horizons(), run.seven())
                    : run)
            .toList();
    List<String> said =
        failures.stream()
            .map(failure ->
                failure.startsWith(from.label() + " in ")
                    ? to.label() + failure.substring(from.label().length())
                    : failure)
            .toList();
    return new WorldResult(settings, scenario, world, noise, oracle, renamed, said);
  }
}
