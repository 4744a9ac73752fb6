package io.vouch.agent.lab.tuner;

import io.vouch.agent.studies.StudyMethod;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.search.ParameterSearch;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ways to tune that are compared: the methods of the product, and baselines that only the lab
 * knows. None of them was chosen by looking at held-out worlds.
 */
public enum TunerArm {
  /** The base weights for ever. */
  STATIC,
  /** What the first offline search finds, for ever. */
  ONE_SHOT,
  /** A person's protocol as a script: one change of a fifth a day, kept if it helps. */
  HAND_TUNED,
  STATELESS(StudyMethod.STATELESS),
  /** Other random weights in every window, log-uniform within the bounds. */
  RANDOM,
  /** A Parzen estimator on measured utilities. */
  TPE_ONLINE,
  /** CMA-ES on measured utilities. */
  CMA_ES_ONLINE,
  /** Bayesian optimisation with known noise and constraints, windows only. */
  CONSTRAINED_BO,
  /** The same, where every guardrail is believed to hold with 90%. */
  CONSTRAINED_BO_CAUTIOUS,
  /**
   * Constrained optimisation joined with the paired offline metrics: a multi-task Gaussian process.
   */
  MULTI_TASK_GP,
  /** The same joined with what the platform predicts instead. */
  MULTI_TASK_GP_PREDICTED,
  /** The same, where every guardrail is believed to hold with 90%. */
  MULTI_TASK_GP_CAUTIOUS,
  /** A greedy quadratic response surface on shares and multipliers. */
  RIDGE_SURFACE,
  FAITHFUL(StudyMethod.FAITHFUL),
  FAITHFUL_WITHOUT_BELIEF(StudyMethod.FAITHFUL_WITHOUT_BELIEF),
  FAITHFUL_WITHOUT_PREFERENCE(StudyMethod.FAITHFUL_WITHOUT_PREFERENCE),
  FAITHFUL_RULES(StudyMethod.FAITHFUL_RULES),
  FAITHFUL_PLACEBO(StudyMethod.FAITHFUL_PLACEBO),
  FAITHFUL_TRUST_REGION(StudyMethod.FAITHFUL_TRUST_REGION),
  CALIBRATED(StudyMethod.CALIBRATED),
  CALIBRATED_RULES(StudyMethod.CALIBRATED_RULES),
  CALIBRATED_PLACEBO(StudyMethod.CALIBRATED_PLACEBO),
  OURS(StudyMethod.OURS),
  OURS_PICKING_BY_WINDOW(StudyMethod.OURS_PICKING_BY_WINDOW),
  OURS_WITHOUT_OFFLINE(StudyMethod.OURS_WITHOUT_OFFLINE);

  private static final TunerMessages SAY = Messages.of(TunerMessages.class);
  private final @Nullable StudyMethod method;

  TunerArm() {
    this.method = null;
  }

  TunerArm(StudyMethod method) {
    this.method = method;
  }

  /** Its name for people and files, such as {@code faithful-without-belief}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it learns in rounds. */
  public boolean hasRounds() {
    return method != null;
  }

  /**
   * The parts of an arm that has rounds.
   *
   * @param search of the published objective, where the arm searches it
   */
  TuningMethod method(long seed, ParameterSearch search) {
    StudyMethod known = method;
    if (known == null) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.noRounds(label(), StoredCode.codes(StudyMethod.class)));
    }
    return known.method(seed, search);
  }
}
