package io.vouch.agent.http.tuning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.http.Bodies;
import io.vouch.agent.http.Identity;
import io.vouch.agent.http.tuning.TunerBodies.DecisionBody;
import io.vouch.agent.http.tuning.TunerBodies.RollbackBody;
import io.vouch.agent.http.tuning.TunerBodies.StudyToRun;
import io.vouch.agent.security.Permission;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.agent.studies.StudyStatus;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.ranking.DefaultRanking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person may do to a study over HTTP; each word is kept with the key's label. */
@Path("/v1/tuner")
@RunOnVirtualThread
@Tag(name = "Tuner")
public class TunerControlResource {
  private final Studies studies;
  private final StudyRuns runs;
  private final Approvals approvals;
  private final EngineHolder engines;
  private final Identity identity;

  @Inject
  TunerControlResource(
      Studies studies,
      StudyRuns runs,
      Approvals approvals,
      EngineHolder engines,
      Identity identity) {
    this.studies = studies;
    this.runs = runs;
    this.approvals = approvals;
    this.engines = engines;
    this.identity = identity;
  }

  /** A configuration and whether it ranks now. */
  @Schema(name = "TunedConfiguration")
  public record Tuned(RankingConfiguration configuration, boolean isActive) {}

  @POST
  @Path("/studies")
  @Operation(
      summary = "Begin a study in the simulated market, or go on with one, in the background",
      description = "Nothing real is changed. One study runs at a time.")
  @APIResponse(responseCode = "202", description = "It runs; see its progress.")
  public Response start(@Nullable StudyToRun body) {
    identity.allowed(Permission.TUNE);
    StudyToRun asked = body == null ? emptyRun() : body;
    StudyId study = new StudyId(asked.name());
    runs.start(study, asked.setup());
    return Response.accepted(studies.status(study)).build();
  }

  private static StudyToRun emptyRun() {
    return new StudyToRun(
        null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @POST
  @Path("/studies/{study}/resume")
  @Operation(summary = "Go on with a study as it was begun, in the background")
  @APIResponse(responseCode = "202", description = "It runs; see its progress.")
  public Response resume(@PathParam("study") String study) {
    StudyId id = found(study);
    runs.start(id, studies.setup(id));
    return Response.accepted(studies.status(id)).build();
  }

  @POST
  @Path("/studies/{study}/stop")
  @Operation(summary = "Stop a running study after the step under way; it can go on later")
  public StudyStatus stop(@PathParam("study") String study) {
    StudyId id = found(study);
    runs.stop(id);
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/approve")
  @Operation(
      summary = "Approve the round that fresh windows confirmed",
      description = "Recorded once, with the key's label; activated only where that is asked for.")
  public Tuned approve(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    RankingConfiguration approved = approvals.approve(id, label());
    boolean activates = body != null && Boolean.TRUE.equals(body.activate());
    if (activates) {
      approvals.activate(approved, DefaultRanking.configuration());
      engines.reload();
    }
    return new Tuned(approved, activates);
  }

  @POST
  @Path("/studies/{study}/reject")
  @Operation(summary = "Reject the round that fresh windows confirmed; it cannot be approved later")
  public StudyStatus reject(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    approvals.reject(id, label(), Bodies.required(body).because());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/release")
  @Operation(summary = "Let a study go on from what it holds for")
  public StudyStatus release(@PathParam("study") String study) {
    StudyId id = found(study);
    approvals.release(id, label());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/freeze")
  @Operation(summary = "Freeze a study: no further step is done")
  public StudyStatus freeze(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    approvals.freeze(id, label(), Bodies.required(body).because());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/unfreeze")
  @Operation(summary = "Let a frozen study go on")
  public StudyStatus unfreeze(@PathParam("study") String study) {
    StudyId id = found(study);
    approvals.unfreeze(id, label());
    return studies.status(id);
  }

  @POST
  @Path("/rollback")
  @Operation(
      summary = "Make an earlier ranking configuration active again, bit for bit",
      description = "Without a version: the one before this; again and again back to the first.")
  public Tuned rollBack(@Nullable RollbackBody body) {
    identity.allowed(Permission.TUNE);
    String to = body == null ? null : body.to();
    RankingConfiguration active = to == null ? approvals.rollBack() : approvals.rollBack(to);
    engines.reload();
    return new Tuned(active, true);
  }

  private StudyId found(String study) {
    identity.allowed(Permission.TUNE);
    StudyId id = new StudyId(study);
    studies.setup(id);
    return id;
  }

  private String label() {
    return identity.allowed(Permission.TUNE).label();
  }
}
