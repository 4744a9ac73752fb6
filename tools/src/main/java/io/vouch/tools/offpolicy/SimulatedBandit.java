package io.vouch.tools.offpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up bandit with known truth, to check estimators against: clicks with a probability of its
 * own for each of {@value #CONTEXTS} × {@value #ACTIONS} cells, a logging policy that shows
 * everything at times, and a target that prefers what pays. Same seed, same bandit.
 */
public final class SimulatedBandit implements TargetPolicy {
  public static final int CONTEXTS = 5;
  public static final int ACTIONS = 8;

  private final double[][] chance = new double[CONTEXTS][ACTIONS];
  private final double[][] logging = new double[CONTEXTS][ACTIONS];
  private final double[][] target = new double[CONTEXTS][ACTIONS];

  public SimulatedBandit(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int context = 0; context < CONTEXTS; context++) {
      for (int action = 0; action < ACTIONS; action++) {
        chance[context][action] = 0.05 + 0.4 * random.nextDouble();
        logging[context][action] = 0.2 + random.nextDouble();
        target[context][action] = Math.exp(6 * chance[context][action]);
      }
      normalise(logging[context]);
      normalise(target[context]);
    }
  }

  private static void normalise(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  @Override
  public double probability(int context, int action) {
    return target[context][action];
  }

  /** What the target truly earns per decision; contexts are equally frequent. */
  public double truth() {
    double sum = 0;
    for (int context = 0; context < CONTEXTS; context++) {
      for (int action = 0; action < ACTIONS; action++) {
        sum += target[context][action] * chance[context][action] / CONTEXTS;
      }
    }
    return sum;
  }

  /** Rows as the logging policy wrote them. */
  public ActionLog log(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LoggedAction> log = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      int context = random.nextInt(CONTEXTS);
      int action = drawn(logging[context], random.nextDouble());
      double reward = random.nextDouble() < chance[context][action] ? 1 : 0;
      log.add(new LoggedAction(context, action, reward, logging[context][action]));
    }
    return new ActionLog(CONTEXTS, ACTIONS, log);
  }

  private static int drawn(double[] probabilities, double point) {
    double end = 0;
    for (int action = 0; action < probabilities.length - 1; action++) {
      end += probabilities[action];
      if (point < end) {
        return action;
      }
    }
    return probabilities.length - 1;
  }
}
