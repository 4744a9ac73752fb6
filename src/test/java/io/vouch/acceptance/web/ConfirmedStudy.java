package io.vouch.acceptance.web;

import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyController;
import io.vouch.agent.studies.StudyMethod;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.StudyId;
import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.memory.VouchStore;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.OnlineMetric;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.RankingFactors;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A study of the real ranking's factors that fresh windows confirm, run to its end by the real
 * rounds in a place where more collaborative ranking is better, for certain and without chance.
 */
final class ConfirmedStudy {
  private static final String GOAL = "gmv_per_user";
  private static final List<String> RAILS =
      List.of("orders_per_user", "ads_revenue_per_user", "advertiser_value");
  private static final List<String> TUNED =
      List.of("collaborative", "content", "lexical", "popular");

  /** Influence is a share of one: what collaborative ranking gains the others lose. */
  private static final double LOOSE = -0.9;

  private ConfirmedStudy() {}

  /** Runs it in that store; nothing is approved or activated. */
  static void run(VouchStore store, String name, int rounds) {
    StudyId id = new StudyId(name);
    MarketStudy settings =
        new MarketStudy(
            new MarketSettings(1, 0, 20_000, Season.STATIONARY),
            StudyMethod.CALIBRATED,
            rounds,
            40,
            20,
            0);
    new Studies(store.tuning())
        .begun(id, new StudySetup(settings, StudyController.OF_METHOD, StudyBudget.standard()));
    Rounds study =
        new Rounds(
            plan(id, rounds),
            StudyMethod.CALIBRATED.method(1),
            new CertainPlace(),
            store.tuning(),
            store.rankings());
    Progress last = study.advance();
    while (last instanceof Progress.Done) {
      last = study.advance();
    }
    if (!(last instanceof Progress.Finished)) {
      throw new IllegalStateException("the prepared study did not end: " + last);
    }
  }

  private static StudyPlan plan(StudyId id, int rounds) {
    return new StudyPlan(
        id,
        DefaultRanking.configuration(),
        new ParameterSpace(TUNED.stream().map(Parameter::of).toList()),
        RelationKey.parse(GOAL + "~influence.collaborative"),
        List.of(
            new Guardrail(RelationKey.parse(RAILS.get(0) + "~influence.lexical"), LOOSE),
            new Guardrail(RelationKey.parse(RAILS.get(1) + "~influence.popular"), LOOSE),
            new Guardrail(RelationKey.parse(RAILS.get(2) + "~influence.content"), LOOSE)),
        new StudyPlan.Schedule(rounds, 3, 3_600_000, 0.5, 20, 40, 1, 1));
  }

  /** Where the goal rises with the weight of collaborative ranking and guardrails hardly move. */
  private static final class CertainPlace implements Experiment {
    private static final FactorLayout LAYOUT =
        FactorLayout.of(RankingFactors.with(Set.of()).names().toArray(String[]::new));
    private static final int PEOPLE = 20_000;

    private final Map<WindowId, WindowPlan> plans = new HashMap<>();

    @Override
    public ExperimentDescription description() {
      return new ExperimentDescription(
          "certain",
          true,
          "person",
          LAYOUT,
          List.of(
              new OnlineMetric(GOAL, "sales per person"),
              new OnlineMetric(RAILS.get(0), "orders per person"),
              new OnlineMetric(RAILS.get(1), "advertising revenue per person"),
              new OnlineMetric(RAILS.get(2), "what advertisers get for it")));
    }

    @Override
    public void start(WindowPlan plan) {
      plans.putIfAbsent(plan.id(), plan);
    }

    @Override
    public WindowStatus status(WindowId window) {
      WindowPlan plan = plans.get(window);
      List<ArmOutcome> arms = plan.arms().stream().map(arm -> outcome(arm, window)).toList();
      return new WindowStatus.Complete(
          new WindowReport(window, plan.startMillis(), plan.endMillis(), arms));
    }

    private static ArmOutcome outcome(Arm arm, WindowId window) {
      double weight = arm.configuration().weightByFactor().get("collaborative");
      double scatter = arm.name().equals(WindowPlan.CONTROL) ? 0 : scatter(window);
      Map<String, RatioTally> tallies = new TreeMap<>();
      tallies.put(GOAL, tally(1 + 0.1 * Math.tanh(Math.log(weight)) + scatter));
      for (int i = 0; i < RAILS.size(); i++) {
        tallies.put(RAILS.get(i), tally(1 + 0.01 * i * Math.tanh(Math.log(weight)) + scatter / 4));
      }
      return new ArmOutcome(arm.name(), arm.configuration().version(), PEOPLE, PEOPLE, tallies);
    }

    /** A little, so that windows differ; the same for a window whoever asks. */
    private static double scatter(WindowId window) {
      return 0.008 * (new Random(window.value().hashCode()).nextDouble() - 0.5);
    }

    /** So many people of that mean and a standard deviation of 1. */
    private static RatioTally tally(double mean) {
      return new RatioTally(
          PEOPLE, PEOPLE * mean, PEOPLE * (1 + mean * mean), PEOPLE, PEOPLE, PEOPLE * mean);
    }

    @Override
    public LoggedRequests snapshot(WindowId window, int mostRequests) {
      Random random = new Random(7);
      LoggedRequests.Builder builder = LoggedRequests.of(LAYOUT);
      for (int request = 0; request < mostRequests; request++) {
        float[][] values = new float[LAYOUT.size()][30];
        for (String factor : TUNED) {
          for (int candidate = 0; candidate < 30; candidate++) {
            values[LAYOUT.column(factor)][candidate] = random.nextFloat();
          }
        }
        builder.add(values, new boolean[30]);
      }
      return builder.build();
    }
  }
}
