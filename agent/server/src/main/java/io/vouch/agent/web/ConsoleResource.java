package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The console's figures. For admins only. */
@Path("/v1/console")
@RunOnVirtualThread
@Tag(name = "Console")
public class ConsoleResource {
  private static final int JOBS = 50;

  private final Overview overview;
  private final CatalogueHealth health;
  private final JobList jobs;
  private final Identity identity;

  @Inject
  ConsoleResource(Overview overview, CatalogueHealth health, JobList jobs, Identity identity) {
    this.overview = overview;
    this.health = health;
    this.jobs = jobs;
    this.identity = identity;
  }

  @GET
  @Path("/overview")
  @Operation(
      summary = "Events, conversations, latency, tokens",
      description = "Of the last hours; of everything where that is 0.")
  public Overview.OverviewView overview(@QueryParam("hours") @DefaultValue("0") long hours) {
    identity.allowed(Permission.WATCH);
    return overview.of(Math.max(0, hours));
  }

  @GET
  @Path("/catalogue")
  @Operation(summary = "Coverage, concentration, cold items, missing fields")
  public CatalogueHealth.HealthView catalogue() {
    identity.allowed(Permission.WATCH);
    return health.of(0);
  }

  @GET
  @Path("/jobs")
  @Operation(
      summary = "The newest long-running jobs",
      description = "Imports, trainings, studies, simulations, evaluations, wherever they run.")
  public List<JobList.JobView> jobs() {
    identity.allowed(Permission.WATCH);
    return jobs.latest(JOBS);
  }

  @GET
  @Path("/jobs/{id}")
  @Operation(summary = "A job with what came of it, such as an import's fitness report")
  public JobList.JobReport job(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return jobs.report(id);
  }
}
