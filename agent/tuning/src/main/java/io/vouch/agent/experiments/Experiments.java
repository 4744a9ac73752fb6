package io.vouch.agent.experiments;

import io.vouch.agent.experiments.LiveExperiment.Interim;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.ranking.RankingFactors;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Experiments on real people as people meet them, over HTTP and on the command line: begun, looked
 * at, ended, assigned. Thread-safe.
 */
public final class Experiments {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  private static final double LONGEST_HOURS = 24.0 * 90;

  /** Standard deviation of the logarithm of explored weights; docs/tuning.md says what it costs. */
  private static final double EXPLORED_DEVIATION = 0.5;

  private final VouchStore store;
  private final LiveExperiment live;
  private final LiveArms arms;
  private final InstantSource clock;

  public Experiments(VouchStore store, LiveExperiment live, LiveArms arms, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.arms = arms;
    this.clock = clock;
  }

  /**
   * An experiment to begin now: the active ranking against the same with other weights.
   *
   * @param treatmentWeights by factor, for the treated people; others are as in control
   * @param treatmentShare share of all people who are treated, in (0, 1); half where missing
   * @param hours how long, up to 90 days; a day where missing
   * @param exploredShare share of all people, in [0, 0.5], whose weights are left to chance around
   *     the treatment's: what off-policy estimates need; none where missing
   */
  public record ExperimentToBegin(
      String id,
      Map<String, @Nullable Double> treatmentWeights,
      @Nullable Double treatmentShare,
      @Nullable Double hours,
      @Nullable Double exploredShare) {}

  /**
   * Which arm a person is in: a pure function of the experiment's salt and the person's id.
   *
   * @param arm missing for somebody outside of all arms, ranked for as the control
   */
  public record Assignment(
      String experimentId,
      String userId,
      @Nullable String arm,
      String configurationVersion,
      boolean isRunning) {}

  /**
   * What was counted; before the end only to be looked at.
   *
   * @param uplifts by arm and metric, against the first arm, as fractions
   * @param sampleRatioPValue below 0.001 the outcomes are not to be believed
   */
  public record ExperimentOutcome(
      LiveWindow experiment,
      boolean isRunning,
      List<ArmOutcome> arms,
      Map<String, Map<String, Uplift>> uplifts,
      double sampleRatioPValue) {}

  /** Every experiment, latest first. */
  public List<LiveWindow> all() {
    return store.experiments().all();
  }

  /**
   * Begins an experiment now.
   *
   * @throws VouchException INVALID_REQUEST if it is too long, its shares are no shares or a weight
   *     is of no factor; CONFLICT if another one runs
   */
  public LiveWindow begin(ExperimentToBegin asked) {
    WindowId id = new WindowId(asked.id());
    double hours = asked.hours() == null ? 24 : asked.hours();
    double share = asked.treatmentShare() == null ? 0.5 : asked.treatmentShare();
    double explored = asked.exploredShare() == null ? 0 : asked.exploredShare();
    if (!(hours > 0 && hours <= LONGEST_HOURS)
        || !(share > 0 && share < 1)
        || !(explored >= 0 && explored <= 0.5)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.experimentOutOfRange("%.0f".formatted(LONGEST_HOURS), hours, share, explored));
    }
    RankingConfiguration control = store.rankings().active().orElseGet(live.factors()::shipped);
    RankingConfiguration treatment =
        new RankingConfiguration(
            "experiment-" + id,
            treated(control, asked.treatmentWeights(), live.factors()),
            SAY.triedAgainst(control.version()));
    Traffic traffic = new Traffic(share, clock.millis(), Math.round(hours * 3_600_000));
    WindowPlan plan = WindowPlan.against(id, control, treatment, traffic);
    live.start(explored > 0 ? plan.exploring(explored, exploration(treatment)) : plan);
    arms.changed();
    return found(id);
  }

  private static Exploration exploration(RankingConfiguration around) {
    return new Exploration(EXPLORED_DEVIATION, LiveExperiment.tunedFactors(around));
  }

  private static Map<String, Double> treated(
      RankingConfiguration control, Map<String, @Nullable Double> changes, RankingFactors factors) {
    Map<String, Double> weights = new TreeMap<>(control.weightByFactor());
    changes.forEach((factor, weight) -> {
      if (weight == null || !Double.isFinite(weight) || !factors.names().contains(factor)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.weightOfUnknownFactor(weight, factor, factors.names()));
      }
      weights.put(factor, weight);
    });
    return weights;
  }

  /**
   * What was counted in an experiment so far.
   *
   * @throws VouchException NOT_FOUND if there is none of that id
   */
  public ExperimentOutcome outcome(WindowId id) {
    Interim interim = live.interim(found(id).id());
    Map<String, Map<String, Uplift>> uplifts = new TreeMap<>();
    interim.report().arms().stream()
        .skip(1)
        .forEach(arm -> uplifts.put(arm.arm(), interim.report().uplifts(arm.arm())));
    return new ExperimentOutcome(
        interim.window(),
        interim.window().isRunning(clock.millis()),
        interim.report().arms(),
        uplifts,
        interim.sampleRatio().pValue());
  }

  /** Ends an experiment now; everybody gets the active ranking again. */
  public LiveWindow stop(WindowId id) {
    store.experiments().stop(found(id).id(), clock.millis());
    arms.changed();
    return found(id);
  }

  /** Which arm a person is in; changes nothing. */
  public Assignment assigned(WindowId id, PersonId person) {
    LiveWindow window = found(id);
    LiveArm arm = LiveArms.arm(window, person);
    return new Assignment(
        id.value(),
        person.value(),
        arm == null ? null : arm.name(),
        arm == null
            ? window.arms().getFirst().configurationVersion()
            : arms.version(window, arm, person),
        window.isRunning(clock.millis()));
  }

  /**
   * Logs that a person was shown what the arm ranks; the first time counts.
   *
   * @throws VouchException CONFLICT while the experiment does not run
   */
  public Assignment expose(WindowId id, PersonId person) {
    Assignment assigned = assigned(id, person);
    if (!assigned.isRunning()) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.experimentNotRunning(id));
    }
    String arm = assigned.arm();
    if (arm != null) {
      store
          .experiments()
          .expose(new Exposure(id, person, arm, assigned.configurationVersion(), clock.millis()));
    }
    return assigned;
  }

  private LiveWindow found(WindowId id) {
    return store
        .experiments()
        .find(id)
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noExperiment(id)));
  }
}
