package io.vouch.agent.cli.tuning;

import io.vouch.agent.studies.LiveStudy;
import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.studies.StudyController;
import io.vouch.agent.studies.StudyMethod;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import picocli.CommandLine.Option;

/** What a study is run with; the first run fixes it. */
final class MarketOptions {
  @Option(names = "--method", defaultValue = "ours")
  private String method = "ours";

  @Option(names = "--seed", defaultValue = "1")
  private long seed = 1;

  @Option(names = "--season", defaultValue = "DRIFT")
  private Season season = Season.DRIFT;

  @Option(names = "--rounds", defaultValue = "7")
  private int rounds = 7;

  @Option(names = "--trials", defaultValue = "500")
  private int trials = 500;

  @Option(names = "--requests", defaultValue = "300")
  private int requests = 300;

  @Option(names = "--visitors", defaultValue = "6000")
  private int visitors = 6_000;

  @Option(
      names = "--explore",
      paramLabel = "SHARE",
      defaultValue = "" + MarketStudy.USUAL_EXPLORED_SHARE)
  private double explored = MarketStudy.USUAL_EXPLORED_SHARE;

  @Option(names = "--controller", defaultValue = StudyController.USUAL)
  private String controller = StudyController.USUAL;

  @Option(names = "--tokens", defaultValue = "200000")
  private long tokens = 200_000;

  @Option(names = "--step", paramLabel = "FACTOR", defaultValue = "100")
  private double step = 100;

  @Option(names = "--most-step", paramLabel = "FACTOR", defaultValue = "100")
  private double mostStep = 100;

  StudyMethod method() {
    return StudyMethod.of(method);
  }

  int rounds() {
    return rounds;
  }

  int trials() {
    return trials;
  }

  int requests() {
    return requests;
  }

  double explored() {
    return explored;
  }

  /** The setup of a study on real people. */
  StudySetup setup(LiveStudy live) {
    return StudySetup.live(live, StudyController.of(controller), budget());
  }

  private StudyBudget budget() {
    return new StudyBudget(tokens, step, mostStep);
  }

  StudySetup setup() {
    MarketStudy study =
        new MarketStudy(
            new MarketSettings(seed, 0, visitors, season),
            method(),
            rounds,
            trials,
            requests,
            explored);
    return new StudySetup(study, StudyController.of(controller), budget());
  }
}
