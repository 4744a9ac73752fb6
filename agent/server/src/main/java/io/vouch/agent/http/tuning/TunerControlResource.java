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
import io.vouch.tools.ranking.RankingFactors;
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
  private final RankingFactors factors;
  private final Identity identity;

  @Inject
  TunerControlResource(
      Studies studies,
      StudyRuns runs,
      Approvals approvals,
      EngineHolder engines,
      RankingFactors factors,
      Identity identity) {
    this.studies = studies;
    this.runs = runs;
    this.approvals = approvals;
    this.engines = engines;
    this.factors = factors;
    this.identity = identity;
  }

  /** A configuration and whether it ranks now. */
  @Schema(name = "TunedConfiguration")
  public record Tuned(RankingConfiguration configuration, boolean isActive) {}

  @POST
  @Path("/studies")
  @Operation(
      summary = "TunerControlResource.start",
      description = "TunerControlResource.start.more")
  @APIResponse(responseCode = "202", description = "TunerControlResource.start.202")
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
  @Operation(summary = "TunerControlResource.resume")
  @APIResponse(responseCode = "202", description = "TunerControlResource.resume.202")
  public Response resume(@PathParam("study") String study) {
    StudyId id = found(study);
    runs.start(id, studies.setup(id));
    return Response.accepted(studies.status(id)).build();
  }

  @POST
  @Path("/studies/{study}/stop")
  @Operation(summary = "TunerControlResource.stop")
  public StudyStatus stop(@PathParam("study") String study) {
    StudyId id = found(study);
    runs.stop(id);
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/approve")
  @Operation(
      summary = "TunerControlResource.approve",
      description = "TunerControlResource.approve.more")
  public Tuned approve(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    RankingConfiguration approved = approvals.approve(id, label());
    boolean activates = body != null && Boolean.TRUE.equals(body.activate());
    if (activates) {
      approvals.activate(approved, factors);
      engines.reload();
    }
    return new Tuned(approved, activates);
  }

  @POST
  @Path("/studies/{study}/reject")
  @Operation(summary = "TunerControlResource.reject")
  public StudyStatus reject(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    approvals.reject(id, label(), Bodies.required(body).because());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/release")
  @Operation(summary = "TunerControlResource.release")
  public StudyStatus release(@PathParam("study") String study) {
    StudyId id = found(study);
    approvals.release(id, label());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/freeze")
  @Operation(summary = "TunerControlResource.freeze")
  public StudyStatus freeze(@PathParam("study") String study, @Nullable DecisionBody body) {
    StudyId id = found(study);
    approvals.freeze(id, label(), Bodies.required(body).because());
    return studies.status(id);
  }

  @POST
  @Path("/studies/{study}/unfreeze")
  @Operation(summary = "TunerControlResource.unfreeze")
  public StudyStatus unfreeze(@PathParam("study") String study) {
    StudyId id = found(study);
    approvals.unfreeze(id, label());
    return studies.status(id);
  }

  @POST
  @Path("/rollback")
  @Operation(
      summary = "TunerControlResource.rollBack",
      description = "TunerControlResource.rollBack.more")
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
