package io.vouch.agent.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.experiments.LiveArms;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.experiments.LiveExperiment.Interim;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.VouchStore;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.ranking.DefaultRanking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Experiments on real people over HTTP: begun and ended by admins, assigned for anybody. */
@Path("/v1/experiments")
@RunOnVirtualThread
@Tag(name = "Experiments")
public class ExperimentResource {
  private static final double LONGEST_HOURS = 24.0 * 90;

  private final VouchStore store;
  private final LiveExperiment live;
  private final LiveArms arms;
  private final InstantSource clock;
  private final Identity identity;

  @Inject
  ExperimentResource(
      VouchStore store,
      LiveExperiment live,
      LiveArms arms,
      InstantSource clock,
      Identity identity) {
    this.store = store;
    this.live = live;
    this.arms = arms;
    this.clock = clock;
    this.identity = identity;
  }

  /** An experiment to begin now. */
  @Schema(name = "ExperimentToBegin")
  public record ExperimentBody(
      String id,
      @Schema(description = "Weights by factor for the treated people; others are as in control.")
          Map<String, @Nullable Double> treatmentWeights,
      @Schema(description = "Share of all people who are treated, in (0, 1).", defaultValue = "0.5")
          @Nullable Double treatmentShare,
      @Schema(description = "How long, up to 90 days.", defaultValue = "24")
          @Nullable Double hours) {}

  /** Every experiment, latest first. */
  @Schema(name = "ExperimentList")
  public record ExperimentList(List<LiveWindow> experiments) {}

  /** Which arm a person is in: a pure function of the experiment's salt and the person's id. */
  @Schema(name = "Assignment")
  public record AssignmentView(
      String experimentId,
      String userId,
      @Schema(description = "Missing for somebody outside of all arms, ranked for as the control.")
          @Nullable String arm,
      String configurationVersion,
      boolean isRunning) {}

  /** What was counted; before the end only to be looked at. */
  @Schema(name = "ExperimentOutcome")
  public record OutcomeView(
      LiveWindow experiment,
      boolean isRunning,
      List<ArmOutcome> arms,
      @Schema(description = "By arm and metric, against the first arm, as fractions.")
          Map<String, Map<String, Uplift>> uplifts,
      @Schema(description = "Below 0.001 the outcomes are not to be believed.")
          double sampleRatioPValue) {}

  /** Who was exposed. */
  @Schema(name = "ExposureToLog")
  public record ExposureBody(String userId) {}

  @GET
  @Operation(summary = "Every experiment on real people, latest first")
  public ExperimentList all() {
    identity.allowed(Permission.TUNE);
    return new ExperimentList(store.experiments().all());
  }

  @POST
  @Operation(
      summary = "Begin an experiment: the active ranking against other weights, from now on",
      description =
          "Recommendations and chat of the treated people are ranked by the other weights until it ends.")
  public LiveWindow begin(@Nullable ExperimentBody body) {
    identity.allowed(Permission.TUNE);
    ExperimentBody asked = Bodies.required(body);
    WindowId id = new WindowId(asked.id());
    double hours = asked.hours() == null ? 24 : asked.hours();
    double share = asked.treatmentShare() == null ? 0.5 : asked.treatmentShare();
    if (!(hours > 0 && hours <= LONGEST_HOURS) || !(share > 0 && share < 1)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The experiment must last up to %.0f hours (%s) and treat a share (%s) in (0, 1)."
              .formatted(LONGEST_HOURS, hours, share));
    }
    RankingConfiguration control =
        store.rankings().active().orElseGet(DefaultRanking::configuration);
    RankingConfiguration treatment =
        new RankingConfiguration(
            "experiment-" + id,
            treated(control, asked.treatmentWeights()),
            "tried against " + control.version());
    Traffic traffic = new Traffic(share, clock.millis(), Math.round(hours * 3_600_000));
    live.start(WindowPlan.against(id, control, treatment, traffic));
    arms.changed();
    return found(id);
  }

  private static Map<String, Double> treated(
      RankingConfiguration control, Map<String, @Nullable Double> changes) {
    Map<String, Double> weights = new TreeMap<>(control.weightByFactor());
    changes.forEach((factor, weight) -> {
      if (weight == null || !Double.isFinite(weight) || !weights.containsKey(factor)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST,
            "The weight (%s) of factor (%s) must be a finite number of a factor that the ranking has. Maybe one of %s is meant."
                .formatted(weight, factor, control.weightByFactor().keySet()));
      }
      weights.put(factor, weight);
    });
    return weights;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "What was counted in an experiment so far")
  public OutcomeView outcome(@PathParam("id") String id) {
    identity.allowed(Permission.TUNE);
    Interim interim = live.interim(found(new WindowId(id)).id());
    Map<String, Map<String, Uplift>> uplifts = new TreeMap<>();
    interim.report().arms().stream()
        .skip(1)
        .forEach(arm -> uplifts.put(arm.arm(), interim.report().uplifts(arm.arm())));
    return new OutcomeView(
        interim.window(),
        interim.window().isRunning(clock.millis()),
        interim.report().arms(),
        uplifts,
        interim.sampleRatio().pValue());
  }

  @POST
  @Path("/{id}/stop")
  @Operation(summary = "End an experiment now")
  public LiveWindow stop(@PathParam("id") String id) {
    identity.allowed(Permission.TUNE);
    store.experiments().stop(found(new WindowId(id)).id(), clock.millis());
    arms.changed();
    return found(new WindowId(id));
  }

  @GET
  @Path("/{id}/assignment")
  @Operation(
      summary = "Which arm a person is in",
      description =
          "Changes nothing. Whoever ranks by it reports the exposure; recommendations and chat do so by themselves.")
  public AssignmentView assignment(
      @PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
    return assigned(identity.someoneAsking(userId), id);
  }

  @POST
  @Path("/{id}/exposures")
  @Operation(
      summary = "Log that a person was shown what the arm ranks; the first time counts",
      description = "Refused while the experiment does not run.")
  public AssignmentView expose(@PathParam("id") String id, @Nullable ExposureBody body) {
    PersonId person = identity.someoneAsking(Bodies.required(body).userId());
    AssignmentView assigned = assigned(person, id);
    if (!assigned.isRunning()) {
      throw new VouchException(
          ErrorCode.CONFLICT, "The experiment (%s) does not run.".formatted(id));
    }
    String arm = assigned.arm();
    if (arm != null) {
      store
          .experiments()
          .expose(
              new Exposure(
                  new WindowId(id), person, arm, assigned.configurationVersion(), clock.millis()));
    }
    return assigned;
  }

  private AssignmentView assigned(PersonId person, String id) {
    LiveWindow window = found(new WindowId(id));
    LiveArm arm = LiveArms.arm(window, person);
    return new AssignmentView(
        id,
        person.value(),
        arm == null ? null : arm.name(),
        (arm == null ? window.arms().getFirst() : arm).configurationVersion(),
        window.isRunning(clock.millis()));
  }

  private LiveWindow found(WindowId id) {
    return store
        .experiments()
        .find(id)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                "There is no experiment (%s). Maybe see GET /v1/experiments.".formatted(id)));
  }
}
