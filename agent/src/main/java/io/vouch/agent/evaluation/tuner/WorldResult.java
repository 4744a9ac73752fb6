package io.vouch.agent.evaluation.tuner;

import java.util.List;

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
    Scenario scenario,
    long world,
    long noise,
    double oracle,
    List<RunFigures> runs,
    List<String> failures) {
  WorldResult {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
  }
}
