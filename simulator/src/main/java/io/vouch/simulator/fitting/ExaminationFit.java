package io.vouch.simulator.fitting;

import io.vouch.messages.Messages;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.truth.Setting;

/**
 * The position slope γ of P(click in slot i) = p·e^(γ·i), by maximum likelihood on slots that were
 * filled at random.
 *
 * <p>On randomised traffic the items of every slot are alike, so no item effects are needed. On a
 * ranker's own log the same fit is too steep, because the better items stand higher. The simulated
 * slope is at most 0; a positive estimate becomes 0, and its interval is kept as it is.
 */
public final class ExaminationFit {
  private static final FittingMessages SAY = Messages.of(FittingMessages.class);

  private static final double START_RATE = -3;

  private ExaminationFit() {}

  public static FittedSetting of(ExposureLog log) {
    long[] shown = new long[log.slots()];
    long[] clicked = new long[log.slots()];
    for (ExposureLog.Round round : log.rounds()) {
      shown[round.index()]++;
      clicked[round.index()] += round.clicked() ? 1 : 0;
    }
    Likelihood.Maximum maximum =
        new Likelihood(point -> logLikelihood(point, shown, clicked)).from(START_RATE, 0);
    return FittedSetting.of(
        Setting.POSITION_SLOPE,
        maximum.point()[1],
        maximum.standardErrors()[1],
        log.rounds().size(),
        SAY.examinationMethod());
  }

  private static double logLikelihood(double[] point, long[] shown, long[] clicked) {
    double sum = 0;
    for (int slot = 0; slot < shown.length; slot++) {
      double logRate = Math.min(-1e-9, point[0] + point[1] * slot);
      sum +=
          clicked[slot] * logRate + (shown[slot] - clicked[slot]) * Math.log1p(-Math.exp(logRate));
    }
    return sum;
  }
}
