package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.Scenarios;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Small simulations, started and watched from the console. For admins only. */
@Path("/v1/simulations")
@RunOnVirtualThread
@Tag(name = "Simulations")
public class SimulationResource {
  private final SimulationRuns runs;
  private final Identity identity;

  @Inject
  SimulationResource(SimulationRuns runs, Identity identity) {
    this.runs = runs;
    this.identity = identity;
  }

  /** What can be asked, who can enter, and what was asked so far. */
  @Schema(name = "SimulationList")
  public record SimulationList(
      List<Named> scenarios, List<Named> policies, List<SimulationRun.View> runs) {}

  /** A name and what it stands for. */
  @Schema(name = "NamedChoice")
  public record Named(String name, String description) {}

  @GET
  @Operation(summary = "Scenarios, policies, and the simulations since the server started")
  public SimulationList all() {
    identity.allowed(Permission.WATCH);
    return new SimulationList(
        Scenarios.all().stream().map(one -> new Named(one.name(), one.question())).toList(),
        Arrays.stream(HousePolicy.values())
            .map(one -> new Named(one.policyName(), one.description()))
            .toList(),
        runs.all().stream().map(SimulationRun::view).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "A simulation: its progress, then its report")
  public SimulationRun.View one(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return runs.find(id).view();
  }

  @POST
  @Path("/cost")
  @Operation(summary = "What a simulation would cost, projected from a little of it")
  public SimulationRuns.Cost cost(@Nullable SimulationToRun body) {
    identity.allowed(Permission.WATCH);
    return runs.project(required(body));
  }

  @POST
  @Operation(summary = "Starts a simulation in the background; one at a time")
  @APIResponse(responseCode = "202", description = "It runs; ask for it by its id.")
  public Response start(@Nullable SimulationToRun body) {
    identity.allowed(Permission.WATCH);
    return Response.accepted(runs.start(required(body)).view()).build();
  }

  private static SimulationToRun required(@Nullable SimulationToRun body) {
    if (body == null) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          "The body is missing. Maybe send {\"scenario\": \"instructions\"}.");
    }
    return body;
  }
}
