package io.vouch.agent.cli.tuning;

import io.vouch.agent.studies.Controllers;
import io.vouch.agent.studies.LiveStudy;
import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import picocli.CommandLine.Option;

/** What a study is run with; the first run fixes it. */
final class MarketOptions {
  @Option(
      names = "--method",
      defaultValue = "ours",
      description = "ours, faithful, faithful-rules and others (${DEFAULT-VALUE}).")
  private String method = "ours";

  @Option(names = "--seed", defaultValue = "1", description = "The market (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--season",
      defaultValue = "DRIFT",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Season season = Season.DRIFT;

  @Option(names = "--rounds", defaultValue = "7", description = "Rounds (${DEFAULT-VALUE}).")
  private int rounds = 7;

  @Option(
      names = "--trials",
      defaultValue = "500",
      description = "Trials per search (${DEFAULT-VALUE}).")
  private int trials = 500;

  @Option(
      names = "--requests",
      defaultValue = "300",
      description = "Logged requests per search (${DEFAULT-VALUE}).")
  private int requests = 300;

  @Option(
      names = "--visitors",
      defaultValue = "6000",
      description = "People per window (${DEFAULT-VALUE}).")
  private int visitors = 6_000;

  @Option(
      names = "--explore",
      paramLabel = "SHARE",
      defaultValue = "" + MarketStudy.USUAL_EXPLORED_SHARE,
      description =
          "Share of the people whose weights are left to chance, so that the off-policy gate can tell; 0 is off (${DEFAULT-VALUE}).")
  private double explored = MarketStudy.USUAL_EXPLORED_SHARE;

  @Option(
      names = "--controller",
      defaultValue = Controllers.OF_METHOD,
      description = "of-method, none, rules, placebo or llm (${DEFAULT-VALUE}).")
  private String controller = Controllers.OF_METHOD;

  @Option(
      names = "--tokens",
      defaultValue = "200000",
      description = "Budget of the controller's model (${DEFAULT-VALUE}).")
  private long tokens = 200_000;

  @Option(
      names = "--step",
      paramLabel = "FACTOR",
      defaultValue = "100",
      description = "By which a multiplier may leave its last value (${DEFAULT-VALUE}).")
  private double step = 100;

  @Option(
      names = "--most-step",
      paramLabel = "FACTOR",
      defaultValue = "100",
      description = "By which a multiplier may leave the base (${DEFAULT-VALUE}).")
  private double mostStep = 100;

  String method() {
    return method;
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
    return StudySetup.live(live, controller, budget());
  }

  private StudyBudget budget() {
    return new StudyBudget(tokens, step, mostStep);
  }

  StudySetup setup() {
    MarketStudy study =
        new MarketStudy(
            new MarketSettings(seed, 0, visitors, season),
            method,
            rounds,
            trials,
            requests,
            explored);
    return new StudySetup(study, controller, budget());
  }
}
