package io.vouch.agent.measurement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.agent.web.ConsoleRuns;
import io.vouch.agent.web.SimulationResource.Named;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Small measurements of the conversation, started and watched from the console. For admins only.
 */
@Path("/v1/evaluations")
@RunOnVirtualThread
@Tag(name = "Simulations")
public class EvaluationResource {
  private static final MeasurementMessages SAY = Messages.of(MeasurementMessages.class);

  private final EvaluationRuns evaluations;
  private final Measurements measurements;
  private final ConsoleRuns runs;
  private final Identity identity;

  @Inject
  EvaluationResource(
      EvaluationRuns evaluations, Measurements measurements, ConsoleRuns runs, Identity identity) {
    this.evaluations = evaluations;
    this.measurements = measurements;
    this.runs = runs;
    this.identity = identity;
  }

  /** What can be measured, and what was. */
  @Schema(name = "EvaluationList")
  public record EvaluationList(List<Named> protocols, List<ConsoleRuns.View> runs) {}

  @GET
  @Operation(summary = "EvaluationResource.all")
  public EvaluationList all() {
    identity.allowed(Permission.WATCH);
    return new EvaluationList(
        measurements.all().stream()
            .map(one -> new Named(one.choiceName(), one.description()))
            .toList(),
        runs.all(Set.of(JobKind.EVALUATION)));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "EvaluationResource.one")
  public ConsoleRuns.View one(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return runs.view(id);
  }

  @POST
  @Path("/cost")
  @Operation(summary = "EvaluationResource.cost")
  public ConsoleRuns.Cost cost(@Nullable EvaluationToRun body) {
    identity.allowed(Permission.WATCH);
    return evaluations.project(required(body));
  }

  @POST
  @Operation(summary = "EvaluationResource.start")
  @APIResponse(responseCode = "202", description = "EvaluationResource.start.202")
  public Response start(@Nullable EvaluationToRun body) {
    identity.allowed(Permission.WATCH);
    return Response.accepted(evaluations.start(required(body))).build();
  }

  private static EvaluationToRun required(@Nullable EvaluationToRun body) {
    if (body == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.bodyMissing());
    }
    return body;
  }
}
