package io.vouch.tools.offpolicy;

import io.vouch.messages.Messages;

/**
 * When an off-policy estimate lets a configuration meet people in a window.
 *
 * <p>The bounds are ours, common sense and not tuned: a window is for learning, so proof of a gain
 * is not asked for; likely harm is refused.
 *
 * @param leastEffective the least effective sample size
 * @param mostLoss the lower end of the 95% interval of the difference may be this fraction of the
 *     log's own mean below 0, not more
 */
public record OffPolicyRule(double leastEffective, double mostLoss) {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  /** An effective sample of 200 or more and a lower bound of −20%. */
  public static OffPolicyRule standard() {
    return new OffPolicyRule(200, 0.2);
  }

  /** The verdict on estimates. */
  public Verdict verdict(OffPolicyEstimates estimates) {
    if (estimates.meanWeight().value() == 0) {
      return new Verdict.Unidentified(SAY.outsideOfWhatWasShown());
    }
    if (!estimates.meanWeight().covers(1)) {
      return new Verdict.Unidentified(
          SAY.weightsAreOff(
              "%.3f".formatted(estimates.meanWeight().value()),
              "%.3f".formatted(estimates.meanWeight().upper() - estimates.meanWeight().value())));
    }
    if (estimates.effectiveSampleSize() < leastEffective) {
      return new Verdict.Unidentified(
          SAY.effectiveSampleTooSmall(
              "%.0f".formatted(estimates.effectiveSampleSize()), "%.0f".formatted(leastEffective)));
    }
    double base = Math.abs(estimates.onPolicy().value());
    double least = estimates.difference().lower() / base;
    double most = estimates.difference().upper() / base;
    String figures = figures(estimates, base);
    if (least >= -mostLoss) {
      return new Verdict.Passed(figures);
    }
    return most < 0
        ? new Verdict.Refused(figures)
        : new Verdict.Unidentified(figures + SAY.tooWide("%.0f".formatted(100 * mostLoss)));
  }

  private static String figures(OffPolicyEstimates estimates, double base) {
    return SAY.doublyRobust(
        "%+.1f".formatted(100 * estimates.difference().value() / base),
        "%+.1f".formatted(100 * estimates.difference().lower() / base),
        "%+.1f".formatted(100 * estimates.difference().upper() / base),
        "%+.1f".formatted(100 * (estimates.ips().value() - estimates.onPolicy().value()) / base),
        "%+.1f".formatted(100 * (estimates.snips().value() - estimates.onPolicy().value()) / base),
        estimates.difference().count(),
        "%.0f".formatted(estimates.effectiveSampleSize()));
  }

  /** What is known of a configuration before anybody sees it. */
  public sealed interface Verdict {
    /** One sentence or two with the figures. */
    String reason();

    /** Likely harm is excluded. */
    record Passed(String reason) implements Verdict {}

    /** It is worse, and harm beyond the bound is not excluded. */
    record Refused(String reason) implements Verdict {}

    /** The log cannot say: too little of it, too noisy, or of something else. */
    record Unidentified(String reason) implements Verdict {}
  }
}
