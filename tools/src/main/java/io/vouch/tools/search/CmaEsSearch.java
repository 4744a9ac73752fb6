package io.vouch.tools.search;

import io.vouch.messages.Messages;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;

/**
 * Covariance matrix adaptation (CMA-ES), by Hipparchus, restarted with a doubled population from a
 * random place whenever it has converged before the trials are used up.
 *
 * <p>Source: Hansen (2016), "The CMA Evolution Strategy: A Tutorial"; restarts as in Auger and
 * Hansen (2005).
 */
public final class CmaEsSearch implements ParameterSearch {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  /** About a third of the range, as the tutorial advises. */
  private static final double FIRST_STEP = 0.3;

  /** A spread of objectives within a generation below which a run has converged. */
  private static final double CONVERGED = 1e-7;

  @Override
  public String name() {
    return "cma-es";
  }

  @Override
  public SearchResult search(SearchProblem problem, SearchOptions options) {
    RandomGenerator random = new MersenneTwister(options.seed());
    return SampledSearch.run(problem, options, trials -> place(trials, options, random));
  }

  private static void place(Trials trials, SearchOptions options, RandomGenerator random) {
    int population = 4 + (int) (3 * Math.log(trials.dimensions()));
    double[] start = trials.basePlace();
    while (!trials.isFull()) {
      run(trials, start, Math.min(population, options.trials()), random);
      population *= 2;
      start = new double[trials.dimensions()];
      Arrays.setAll(start, i -> random.nextDouble());
    }
  }

  private static void run(Trials trials, double[] start, int population, RandomGenerator random) {
    int dimensions = trials.dimensions();
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            true,
            0,
            0,
            random,
            false,
            new SimpleValueChecker(-1, CONVERGED));
    double[] steps = new double[dimensions];
    Arrays.fill(steps, FIRST_STEP);
    try {
      optimizer.optimize(
          new MaxEval(Integer.MAX_VALUE),
          GoalType.MAXIMIZE,
          new ObjectiveFunction(place -> measure(trials, place)),
          new InitialGuess(start),
          new SimpleBounds(new double[dimensions], ones(dimensions)),
          new CMAESOptimizer.Sigma(steps),
          new CMAESOptimizer.PopulationSize(population));
    } catch (TrialsUsedUp end) {
      // The only way out of the library's loop.
      assert trials.isFull();
    } catch (MathRuntimeException degenerate) {
      // A covariance that is no longer positive definite ends this run; the next one starts fresh.
      assert !trials.isFull();
    }
  }

  private static double measure(Trials trials, double[] place) {
    if (trials.isFull()) {
      throw new TrialsUsedUp();
    }
    return trials.measure(place);
  }

  private static double[] ones(int dimensions) {
    double[] ones = new double[dimensions];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static final class TrialsUsedUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialsUsedUp() {
      super(SAY.trialsUsedUp(), null, false, false);
    }
  }
}
