package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/**
 * CMA-ES on measured utilities, population 9: 30 windows are three generations. The library's
 * optimiser cannot be asked for one place at a time; it is run anew with the utilities that are
 * known, from the same seed, until it asks for one that is not.
 */
public final class OnlineCmaEs implements OnlineArm {
  private static final int POPULATION = 9;

  /** In the unit cube; a third of the range would leave every guardrail behind at once. */
  private static final double FIRST_STEP = 0.1;

  private final StudyPlan plan;
  private final long seed;

  public OnlineCmaEs(StudyPlan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
  }

  @Override
  public double[] next(List<Tried> tried) {
    int dimensions = plan.space().size();
    double[] steps = new double[dimensions];
    Arrays.fill(steps, FIRST_STEP);
    double[] upper = new double[dimensions];
    Arrays.fill(upper, 1);
    Replay replay = new Replay(tried);
    try {
      optimiser()
          .optimize(
              new MaxEval(Integer.MAX_VALUE),
              GoalType.MAXIMIZE,
              new ObjectiveFunction(replay::value),
              new InitialGuess(UnitCube.place(plan, new double[dimensions])),
              new SimpleBounds(new double[dimensions], upper),
              new CMAESOptimizer.Sigma(steps),
              new CMAESOptimizer.PopulationSize(POPULATION));
    } catch (Asked asked) {
      return UnitCube.logs(plan, asked.place);
    }
    return new double[dimensions];
  }

  private CMAESOptimizer optimiser() {
    return new CMAESOptimizer(
        Integer.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        true,
        0,
        0,
        new MersenneTwister(seed),
        false,
        new SimpleValueChecker(-1, 1e-12));
  }

  private final class Replay {
    private final List<Tried> tried;
    private int asked;

    private Replay(List<Tried> tried) {
      this.tried = tried;
    }

    private double value(double[] place) {
      if (asked == tried.size()) {
        throw new Asked(place.clone());
      }
      return tried.get(asked++).utility(plan);
    }
  }

  private static final class Asked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient double[] place;

    Asked(double[] place) {
      super("asked", null, false, false);
      this.place = place;
    }
  }
}
