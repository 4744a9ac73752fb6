package io.vouch.simulator.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.messages.Messages;
import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simulated market with as many people as one likes, at a price that does not depend on their
 * number: a window takes milliseconds, so that thousands can be compared.
 *
 * <p>Instead of walking person by person, as {@link SimulatedExperiment} does, the sums of an arm
 * are drawn from their normal limit, with mean and covariance from a population of {@code kinds}
 * kinds of visits; a test holds the two against each other. Two tuners that face the same settings
 * meet the same deviates in the same window (common random numbers). A window ends the moment it is
 * started. Not thread-safe.
 */
public final class CrowdExperiment implements Experiment {
  private static final MarketMessages SAY = Messages.of(MarketMessages.class);

  private static final long STREAM = -23;

  private final MarketSettings settings;
  private final VisitPopulation population;
  private final WindowBook book = new WindowBook();

  /**
   * @param kinds of visits in the population
   */
  public CrowdExperiment(MarketSettings settings, int kinds) {
    this(settings, VisitPopulation.of(settings, kinds));
  }

  CrowdExperiment(MarketSettings settings, VisitPopulation population) {
    this.settings = settings;
    this.population = population;
  }

  @Override
  public ExperimentDescription description() {
    return MarketLayout.description("simulated crowd", settings);
  }

  @Override
  public void start(WindowPlan plan) {
    if (plan.arms().stream().anyMatch(arm -> arm.exploration() != null)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.crowdDrawsNoWeights(plan.id()));
    }
    book.start(plan);
  }

  @Override
  public WindowStatus status(WindowId window) {
    return book.complete(window, this::report);
  }

  /** Visits of kinds that take turns from window to window. */
  @Override
  public LoggedRequests snapshot(WindowId window, int mostRequests) {
    WindowPlan plan = book.known(window);
    Visit[] visits = population.visits(plan.startMillis());
    int most = Math.min(mostRequests, visits.length);
    long number = plan.startMillis() / plan.lengthMillis();
    int first = most * (int) Math.floorMod(number, (long) (visits.length / most));
    return LinearCrowd.logged(Arrays.copyOfRange(visits, first, first + most), most);
  }

  private WindowReport report(WindowPlan plan) {
    List<ArmOutcome> outcomes = new ArrayList<>();
    for (int arm = 0; arm < plan.arms().size(); arm++) {
      outcomes.add(outcome(plan.arms().get(arm), arm, plan.startMillis()));
    }
    return new WindowReport(plan.id(), plan.startMillis(), plan.endMillis(), outcomes);
  }

  private ArmOutcome outcome(Arm arm, int number, long startMillis) {
    double[] weights = MarketLayout.FACTORS.weights(arm.configuration().weightByFactor());
    Moments moments = population.moments(weights, startMillis);
    long people = Math.round(settings.visitors() * arm.trafficShare());
    double[] sums = moments.sums(people, normals(startMillis, number));
    Map<String, RatioTally> tallies = new TreeMap<>();
    for (int metric = 0; metric < MarketLayout.METRICS.size(); metric++) {
      tallies.put(MarketLayout.METRICS.get(metric), moments.tally(metric, people, sums));
    }
    return new ArmOutcome(arm.name(), arm.configuration().version(), people, people, tallies);
  }

  private double[] normals(long startMillis, int arm) {
    long key = Chance.key(Chance.key(settings.visitSeed(), STREAM), startMillis + arm);
    double[] normals = new double[Moments.SIZE];
    for (int i = 0; i < normals.length; i++) {
      normals[i] = Chance.normal(key, Purpose.PARAMETER, i);
    }
    return normals;
  }
}
