package io.vouch.agent.http.tuning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.experiments.Experiments.Assignment;
import io.vouch.agent.experiments.Experiments.ExperimentOutcome;
import io.vouch.agent.experiments.Experiments.ExperimentToBegin;
import io.vouch.agent.http.Bodies;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.LiveWindow;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Experiments on real people over HTTP: begun and ended by admins, assigned for anybody. */
@Path("/v1/experiments")
@RunOnVirtualThread
@Tag(name = "Experiments")
public class ExperimentResource {
  private final Experiments experiments;
  private final Identity identity;

  @Inject
  ExperimentResource(Experiments experiments, Identity identity) {
    this.experiments = experiments;
    this.identity = identity;
  }

  /** Every experiment, latest first. */
  @Schema(name = "ExperimentList")
  public record ExperimentList(List<LiveWindow> experiments) {}

  /** Who was exposed. */
  @Schema(name = "ExposureToLog")
  public record ExposureBody(String userId) {}

  @GET
  @Operation(summary = "ExperimentResource.all")
  public ExperimentList all() {
    identity.allowed(Permission.TUNE);
    return new ExperimentList(experiments.all());
  }

  @POST
  @Operation(summary = "ExperimentResource.begin", description = "ExperimentResource.begin.more")
  public LiveWindow begin(@Nullable ExperimentToBegin body) {
    identity.allowed(Permission.TUNE);
    return experiments.begin(Bodies.required(body));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "ExperimentResource.outcome")
  public ExperimentOutcome outcome(@PathParam("id") String id) {
    identity.allowed(Permission.TUNE);
    return experiments.outcome(new WindowId(id));
  }

  @POST
  @Path("/{id}/stop")
  @Operation(summary = "ExperimentResource.stop")
  public LiveWindow stop(@PathParam("id") String id) {
    identity.allowed(Permission.TUNE);
    return experiments.stop(new WindowId(id));
  }

  @GET
  @Path("/{id}/assignment")
  @Operation(
      summary = "ExperimentResource.assignment",
      description = "ExperimentResource.assignment.more")
  public Assignment assignment(
      @PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
    return experiments.assigned(new WindowId(id), identity.someoneAsking(userId));
  }

  @POST
  @Path("/{id}/exposures")
  @Operation(summary = "ExperimentResource.expose", description = "ExperimentResource.expose.more")
  public Assignment expose(@PathParam("id") String id, @Nullable ExposureBody body) {
    return experiments.expose(
        new WindowId(id), identity.someoneAsking(Bodies.required(body).userId()));
  }
}
