package io.vouch.tools.belief;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.messages.Messages;

/**
 * A belief channel that knows how noisy an observation is: a Kalman filter over (slope, intercept).
 *
 * <p>State x = (α, β), both walking at random with variances q per round; observation {@code u_on =
 * α·u_off + β + ε}, Var(ε) = standard error² + scatter². The scatter is what a line cannot explain
 * however large the experiment is (a share is not an outcome); without it a large experiment would
 * make the filter sure of a wrong line. Without the random walk and with standard errors of one
 * size this is recursive least squares.
 *
 * <p>Source: Kalman (1960); noise model as in Letham and Bakshy (2019), who weight by standard
 * errors too. Constants are ours and set on no benchmark.
 */
public final class CalibratedBelief implements BeliefChannel {
  private static final BeliefMessages SAY = Messages.of(BeliefMessages.class);

  /** Half of the offline uplift is believed until there is evidence; pilot slopes were 0.2–0.5. */
  private static final double PRIOR_SLOPE = 0.5;

  private final Settings settings;

  /**
   * The channel's constants.
   *
   * @param slopeDeviation of the prior
   * @param interceptDeviation of the prior
   * @param slopeDrift standard deviation of the slope's step per round
   * @param interceptDrift of the intercept's
   * @param scatter standard deviation of what a line cannot explain
   */
  public record Settings(
      double slopeDeviation,
      double interceptDeviation,
      double slopeDrift,
      double interceptDrift,
      double scatter) {
    public Settings {
      if (!(slopeDeviation > 0 && interceptDeviation > 0 && scatter > 0)
          || !(slopeDrift >= 0 && interceptDrift >= 0)) {
        throw new VouchException(ErrorCode.CONFIGURATION, SAY.calibrationOutOfRange());
      }
    }

    /** Ours: a slope of 0.5 ± 0.5, an intercept of 0 ± 5%, slow drift, 2% scatter. */
    public static Settings standard() {
      return new Settings(0.5, 0.05, 0.02, 0.01, 0.02);
    }
  }

  public CalibratedBelief(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "calibrated";
  }

  @Override
  public Relation prior(RelationKey key) {
    return new Relation(
        key,
        PRIOR_SLOPE,
        0,
        FaithfulBelief.LEARNING_RATE,
        new Uncertainty(square(settings.slopeDeviation), 0, square(settings.interceptDeviation)));
  }

  @Override
  public Relation update(Relation relation, UpliftObservation observation) {
    Fractions.check(relation, observation);
    double offline = observation.offlineUplift();
    double slopeVariance = relation.uncertainty().slopeVariance() + square(settings.slopeDrift);
    double interceptVariance =
        relation.uncertainty().interceptVariance() + square(settings.interceptDrift);
    double covariance = relation.uncertainty().covariance();
    double withSlope = slopeVariance * offline + covariance;
    double withIntercept = covariance * offline + interceptVariance;
    double noise = square(observation.online().standardError()) + square(settings.scatter);
    double innovationVariance = withSlope * offline + withIntercept + noise;
    double slopeGain = withSlope / innovationVariance;
    double interceptGain = withIntercept / innovationVariance;
    double error = observation.online().value() - relation.predict(offline);
    return relation.with(
        relation.slope() + slopeGain * error,
        relation.intercept() + interceptGain * error,
        new Uncertainty(
            Math.max(0, slopeVariance - slopeGain * withSlope),
            covariance - slopeGain * withIntercept,
            Math.max(0, interceptVariance - interceptGain * withIntercept)));
  }

  private static double square(double value) {
    return value * value;
  }
}
