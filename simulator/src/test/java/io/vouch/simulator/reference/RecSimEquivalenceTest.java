package io.vouch.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.fidelity.Distances;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The ports against closed forms and against implementations written here from the published
 * description, in other words, with another generator: KS distance below 0.01 on 10^5 sessions.
 */
final class RecSimEquivalenceTest {
  private static final int SESSIONS = 100_000;
  private static final double EQUAL = 0.01;
  private static final long SEED = 20_261_121;

  @Test
  void longTermSatisfaction_afterSixtySteps_hasTheStationaryExposureInClosedForm() {
    LongTermSatisfaction port = new LongTermSatisfaction();
    double[] exposures = new double[SESSIONS];
    for (int s = 0; s < SESSIONS; s++) {
      port.reset(SEED, s);
      while (!port.over()) {
        port.step(0.8);
      }
      exposures[s] = port.exposure();
    }
    // n ← 0.7 n − 0.6 + N(0, 0.05): mean −0.6/0.3 = −2, variance 0.05² / (1 − 0.49).
    double deviation = 0.05 / Math.sqrt(0.51);
    assertThat(Ks.distance(exposures, x -> normalDistribution((x + 2) / deviation)))
        .isLessThan(EQUAL);
  }

  @Test
  void longTermSatisfaction_rewardOfASession_matchesTheDescription() {
    LongTermSatisfaction port = new LongTermSatisfaction();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ours = new double[SESSIONS];
    double[] theirs = new double[SESSIONS];
    for (int s = 0; s < SESSIONS; s++) {
      port.reset(SEED, s);
      while (!port.over()) {
        ours[s] += port.step(port.sampleItem());
      }
      double exposure = (random.nextDouble() - .5) * (1 / (1.0 - .7));
      for (int t = 0; t < 60; t++) {
        double clickbait = random.nextDouble();
        double satisfied = 1 / (1 + Math.exp(-.01 * exposure));
        theirs[s] += Math.exp(random.nextGaussian((4 + clickbait) * satisfied, 1));
        exposure = .7 * exposure + 1 - 2 * clickbait + random.nextGaussian(0, .05);
      }
    }
    assertThat(Distances.ks(ours, theirs)).isLessThan(EQUAL);
  }

  @Test
  void interestEvolution_lengthAndRewardOfASession_matchTheDescription() {
    InterestEvolution port = new InterestEvolution(3);
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] ours = new double[2][SESSIONS];
    double[][] theirs = new double[2][SESSIONS];
    for (int s = 0; s < SESSIONS; s++) {
      port.reset(SEED, s);
      while (!port.over()) {
        ours[0][s] += port.step();
        ours[1][s]++;
      }
      evolve(random, theirs, s);
    }
    assertThat(Distances.ks(ours[0], theirs[0])).isLessThan(EQUAL);
    assertThat(Distances.ks(ours[1], theirs[1])).isLessThan(EQUAL);
  }

  @Test
  void interestExploration_clicksOfASession_matchTheDescription() {
    InterestExploration port = new InterestExploration(3, 40);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ours = new double[SESSIONS];
    double[] theirs = new double[SESSIONS];
    for (int s = 0; s < SESSIONS; s++) {
      port.reset(SEED, s);
      while (!port.over()) {
        ours[s] += port.step();
      }
      theirs[s] = explore(random);
    }
    assertThat(Distances.ks(ours, theirs)).isLessThan(EQUAL);
  }

  @Test
  void ks_ofADifferentDynamics_isFarAboveTheBound() {
    LongTermSatisfaction port = new LongTermSatisfaction();
    double[] ours = new double[SESSIONS / 10];
    double[] others = new double[SESSIONS / 10];
    for (int s = 0; s < ours.length; s++) {
      port.reset(SEED, s);
      while (!port.over()) {
        ours[s] += port.step(0.45);
      }
      port.reset(SEED, s + 1_000_000L);
      while (!port.over()) {
        others[s] += port.step(0.55);
      }
    }
    assertThat(Distances.ks(ours, others)).isGreaterThan(10 * EQUAL);
  }

  /** Interest evolution with one-hot vectors, a vector update and a search by subtraction. */
  private static void evolve(SplittableRandom random, double[][] totals, int session) {
    double[] interests = random.doubles(20, -1, 1).toArray();
    double budget = 200;
    while (budget > 0) {
      int[] cluster = random.ints(3, 0, 20).toArray();
      double point =
          random.nextDouble()
              * (2 + 3 + interests[cluster[0]] + interests[cluster[1]] + interests[cluster[2]]);
      int chosen = -1;
      point -= 2;
      while (point >= 0 && chosen < 2) {
        chosen++;
        point -= interests[cluster[chosen]] + 1;
      }
      totals[1][session]++;
      if (chosen < 0) {
        budget -= .5;
      } else {
        int c = cluster[chosen];
        double mean = c < 14 ? -3 + 3.0 / 13 * c : 3.0 / 5 * (c - 14);
        double quality = random.nextGaussian(mean, .1);
        double watch = Math.min(budget, 4.0);
        double alpha = -.3 / 1.0 * Math.abs(interests[c]) + .3;
        double update = alpha * 1.0 * (1.0 - interests[c]);
        double sign = random.nextDouble() < (interests[c] + 1.0) / 2 ? 1 : -1;
        interests[c] = Math.clamp(interests[c] + sign * update, -1.0, 1.0);
        budget = budget - watch + .9 * (1.0 / 3.4) * watch * quality;
        totals[0][session] += watch;
      }
    }
  }

  /** Interest exploration by the largest of utilities plus Gumbel noise. */
  private static double explore(SplittableRandom random) {
    boolean second = random.nextDouble() >= .3;
    double[] affinity = {
      Math.exp(random.nextGaussian(second ? .7 : .1, .1)),
      Math.exp(random.nextGaussian(second ? .1 : .7, .1))
    };
    double clicks = 0;
    for (int step = 0; step < 40; step++) {
      double best = 0;
      for (int i = 0; i < 3; i++) {
        int topic = random.nextDouble() < .2 ? 0 : 1;
        double quality = Math.exp(random.nextGaussian(topic == 0 ? .8 : .2, .1));
        double noisy = affinity[topic] + quality + gumbel(random);
        best = i == 0 ? noisy : Math.max(best, noisy);
      }
      clicks += best > 5 + gumbel(random) ? 1 : 0;
    }
    return clicks;
  }

  private static double gumbel(SplittableRandom random) {
    return -Math.log(-Math.log(1 - random.nextDouble()));
  }

  /** Abramowitz and Stegun 26.2.17, absolute error below 8e-8. */
  private static double normalDistribution(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
    return z > 0 ? 1 - tail : tail;
  }
}
