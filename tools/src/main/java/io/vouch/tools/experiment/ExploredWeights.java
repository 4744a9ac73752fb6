package io.vouch.tools.experiment;

import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import io.vouch.tools.offpolicy.TargetPolicy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@value #SETS} sets of weights around a configuration of which one ranks for each subject of
 * an exploring arm, and what such a log can say of another configuration.
 *
 * <p>Set k multiplies the weight of factor f by exp(ε_kf); ε is normal with the arm's deviation,
 * the same for every experiment, and comes in pairs ±ε, so that the centre is the configuration
 * itself. A subject's set is a hash of salt and id, so its propensity is exactly 1/{@value #SETS}.
 *
 * <p>What is valued of another configuration is a mixture of the same sets whose mean, in
 * logarithms, is that configuration, and which is as near to equal chances as that allows: p_k ∝
 * exp(λ·ε_k) (exponential tilting; of normal ε it is the same noise around the other centre). So
 * both, log and target, are their configurations with the same noise around them. A configuration
 * outside of everything that was shown has probability 0 everywhere, which the mean weight betrays.
 * Source of weighing draws of parameters instead of actions: Metelli et al. (2018), arXiv
 * 1809.06098.
 */
public final class ExploredWeights {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  /** How many sets there are, the centre not being one of them. */
  public static final int SETS = 128;

  private static final long SEED = 2603_27765;

  /** Half of Newton's step where ε is normal: slow and never unstable. */
  private static final double STEP = 0.5;

  private static final int STEPS = 4_000;

  /** Of the mean, in deviations. */
  private static final double TOLERANCE = 0.01;

  private final RankingConfiguration centre;
  private final Exploration exploration;
  private final double[][] steps;

  public ExploredWeights(RankingConfiguration centre, Exploration exploration) {
    this.centre = centre;
    this.exploration = exploration;
    this.steps = drawn();
  }

  private double[][] drawn() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] drawn = new double[SETS][exploration.factors().size()];
    for (int set = 0; set < SETS; set += 2) {
      for (int f = 0; f < drawn[set].length; f++) {
        drawn[set][f] = exploration.deviation() * random.nextGaussian();
      }
      centre(drawn[set]);
      for (int f = 0; f < drawn[set].length; f++) {
        drawn[set + 1][f] = -drawn[set][f];
      }
    }
    return drawn;
  }

  /** Takes the common scale away where it changes no order. */
  private void centre(double[] logarithms) {
    if (isScaleFree()) {
      double mean = 0;
      for (double logarithm : logarithms) {
        mean += logarithm / logarithms.length;
      }
      for (int f = 0; f < logarithms.length; f++) {
        logarithms[f] -= mean;
      }
    }
  }

  /** Whether every factor that weighs anything is explored. */
  private boolean isScaleFree() {
    return centre.weightByFactor().entrySet().stream()
        .allMatch(entry -> entry.getValue() == 0 || exploration.factors().contains(entry.getKey()));
  }

  /** The index of the set that ranks for a subject. */
  public static int set(String salt, String subject) {
    return (int) (SETS * Assignment.point(salt + " explored", subject));
  }

  /** The weights of a set, under a name of their own. */
  public RankingConfiguration configuration(int set) {
    TreeMap<String, Double> weights = new TreeMap<>(centre.weightByFactor());
    for (int f = 0; f < exploration.factors().size(); f++) {
      double multiplier = StrictMath.exp(steps[set][f]);
      weights.computeIfPresent(exploration.factors().get(f), (name, weight) -> weight * multiplier);
    }
    return new RankingConfiguration(version(set), weights, SAY.exploredAround(centre.version()));
  }

  /** The version of a set's configuration, such as {@code default-1~0.3~017}. */
  public String version(int set) {
    return "%s~%s~%03d".formatted(centre.version(), exploration.deviation(), set);
  }

  /** The set of that version, or −1 if it is none of these. */
  public int indexOf(String version) {
    for (int set = 0; set < SETS; set++) {
      if (version(set).equals(version)) {
        return set;
      }
    }
    return -1;
  }

  /** The mixture of the sets that lies around a configuration; contexts do not matter. */
  public TargetPolicy towards(RankingConfiguration target) {
    double[] shift = shift(target);
    double[] probabilities = shift == null ? new double[SETS] : tilted(shift);
    return (context, action) -> probabilities[action];
  }

  /** From the centre to the target in logarithms; null if the sets do not vary that way. */
  private double @Nullable [] shift(RankingConfiguration target) {
    List<String> factors = exploration.factors();
    for (String factor : centre.weightByFactor().keySet()) {
      if (!factors.contains(factor) && target.weight(factor) != centre.weight(factor)) {
        return null;
      }
    }
    double[] shift = new double[factors.size()];
    for (int f = 0; f < shift.length; f++) {
      double from = centre.weight(factors.get(f));
      double to = target.weight(factors.get(f));
      if (from != to) {
        shift[f] = Math.log(to / from);
      }
      if (!Double.isFinite(shift[f])) {
        return null;
      }
    }
    centre(shift);
    return shift;
  }

  /** Probabilities with that mean; all 0 where there are none. */
  private double[] tilted(double[] shift) {
    double deviation = exploration.deviation();
    double[] tilt = new double[shift.length];
    for (int step = 0; step < STEPS; step++) {
      double[] probabilities = probabilities(tilt);
      double largest = 0;
      for (int f = 0; f < tilt.length; f++) {
        double missing = shift[f];
        for (int set = 0; set < SETS; set++) {
          missing -= probabilities[set] * steps[set][f];
        }
        tilt[f] += STEP * missing / (deviation * deviation);
        largest = Math.max(largest, Math.abs(missing));
      }
      if (largest < TOLERANCE * deviation) {
        return probabilities;
      }
    }
    return new double[SETS];
  }

  private double[] probabilities(double[] tilt) {
    double[] probabilities = new double[SETS];
    double largest = Double.NEGATIVE_INFINITY;
    for (int set = 0; set < SETS; set++) {
      for (int f = 0; f < tilt.length; f++) {
        probabilities[set] += tilt[f] * steps[set][f];
      }
      largest = Math.max(largest, probabilities[set]);
    }
    double sum = 0;
    for (int set = 0; set < SETS; set++) {
      probabilities[set] = Math.exp(probabilities[set] - largest);
      sum += probabilities[set];
    }
    for (int set = 0; set < SETS; set++) {
      probabilities[set] /= sum;
    }
    return probabilities;
  }
}
