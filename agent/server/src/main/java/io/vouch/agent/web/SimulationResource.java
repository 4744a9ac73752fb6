package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.messages.Messages;
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
import java.util.Set;
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
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final SimulationRuns simulations;
  private final ConsoleRuns runs;
  private final WorldCards cards;
  private final Identity identity;

  @Inject
  SimulationResource(
      SimulationRuns simulations, ConsoleRuns runs, WorldCards cards, Identity identity) {
    this.simulations = simulations;
    this.runs = runs;
    this.cards = cards;
    this.identity = identity;
  }

  /** What can be asked, who can enter, and what was asked so far. */
  @Schema(name = "SimulationList")
  public record SimulationList(
      List<Named> scenarios, List<Named> policies, List<ConsoleRuns.View> runs) {}

  /** The fitted worlds. */
  @Schema(name = "WorldCardList")
  public record WorldCardList(List<WorldCards.WorldCard> cards) {}

  /** A name and what it stands for. */
  @Schema(name = "NamedChoice")
  public record Named(String name, String description) {}

  @GET
  @Operation(summary = "SimulationResource.all")
  public SimulationList all() {
    identity.allowed(Permission.WATCH);
    return new SimulationList(
        Scenarios.all().stream().map(one -> new Named(one.name(), one.question())).toList(),
        Arrays.stream(HousePolicy.values())
            .map(one -> new Named(one.policyName(), one.description()))
            .toList(),
        runs.all(Set.of(JobKind.SIMULATION)));
  }

  @GET
  @Path("/worlds")
  @Operation(summary = "SimulationResource.worlds", description = "SimulationResource.worlds.more")
  public WorldCardList worlds() {
    identity.allowed(Permission.WATCH);
    return new WorldCardList(cards.all());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "SimulationResource.one")
  public ConsoleRuns.View one(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return runs.view(id);
  }

  @POST
  @Path("/cost")
  @Operation(summary = "SimulationResource.cost")
  public ConsoleRuns.Cost cost(@Nullable SimulationToRun body) {
    identity.allowed(Permission.WATCH);
    return simulations.project(required(body));
  }

  @POST
  @Operation(summary = "SimulationResource.start")
  @APIResponse(responseCode = "202", description = "SimulationResource.start.202")
  public Response start(@Nullable SimulationToRun body) {
    identity.allowed(Permission.WATCH);
    return Response.accepted(simulations.start(required(body))).build();
  }

  private static SimulationToRun required(@Nullable SimulationToRun body) {
    if (body == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.bodyMissing());
    }
    return body;
  }
}
