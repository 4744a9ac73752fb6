package io.vouch.tools.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * One window to run: which configurations, on which shares of the traffic, when.
 *
 * <p>The first arm is the control. Shares sum to at most 1; the rest of the traffic is outside the
 * experiment and ranked as the control is.
 *
 * @param salt what a subject is hashed with; the same salt in the next window keeps people in their
 *     arms, another one shuffles them
 */
public record WindowPlan(
    WindowId id, String salt, List<Arm> arms, long startMillis, long lengthMillis) {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  public static final String CONTROL = "control";
  public static final String TREATMENT = "treatment";

  /** The arm whose weights are left to chance, around those of the treatment. */
  public static final String EXPLORATION = "exploration";

  public WindowPlan {
    arms = List.copyOf(arms);
    double sum = arms.stream().mapToDouble(Arm::trafficShare).sum();
    long names = arms.stream().map(Arm::name).distinct().count();
    if (arms.size() < 2 || names < arms.size() || sum > 1 + 1e-9 || lengthMillis < 1) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.windowMalformed(id, sum, lengthMillis));
    }
  }

  /**
   * A plan of one treatment against control on everybody else. The salt is the window's id, so
   * people are shuffled from window to window.
   */
  public static WindowPlan against(
      WindowId id, RankingConfiguration control, RankingConfiguration treatment, Traffic traffic) {
    double share = traffic.treatmentShare();
    return new WindowPlan(
        id,
        id.value(),
        List.of(new Arm(CONTROL, control, 1 - share), new Arm(TREATMENT, treatment, share)),
        traffic.startMillis(),
        traffic.lengthMillis());
  }

  /**
   * The same, but for a share of the traffic the weights of the last arm are left to chance; the
   * other arms give it up in proportion.
   *
   * @param share of all units, in (0, 1)
   */
  public WindowPlan exploring(double share, Exploration exploration) {
    List<Arm> others =
        arms.stream()
            .map(arm -> new Arm(arm.name(), arm.configuration(), arm.trafficShare() * (1 - share)))
            .toList();
    List<Arm> all = new ArrayList<>(others);
    all.add(new Arm(EXPLORATION, arms.getLast().configuration(), share, exploration));
    return new WindowPlan(id, salt, all, startMillis, lengthMillis);
  }

  /** When a window runs and how much of its traffic is treated, in (0, 1). */
  public record Traffic(double treatmentShare, long startMillis, long lengthMillis) {}

  public Arm control() {
    return arms.get(0);
  }

  /** When the window ends, exclusive. */
  public long endMillis() {
    return startMillis + lengthMillis;
  }
}
