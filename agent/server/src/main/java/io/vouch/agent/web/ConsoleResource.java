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
  @Operation(summary = "ConsoleResource.overview", description = "ConsoleResource.overview.more")
  public Overview.OverviewView overview(@QueryParam("hours") @DefaultValue("0") long hours) {
    identity.allowed(Permission.WATCH);
    return overview.of(Math.max(0, hours));
  }

  @GET
  @Path("/catalogue")
  @Operation(summary = "ConsoleResource.catalogue")
  public CatalogueHealth.HealthView catalogue() {
    identity.allowed(Permission.WATCH);
    return health.of(0);
  }

  @GET
  @Path("/jobs")
  @Operation(summary = "ConsoleResource.jobs", description = "ConsoleResource.jobs.more")
  public List<JobList.JobView> jobs() {
    identity.allowed(Permission.WATCH);
    return jobs.latest(JOBS);
  }

  @GET
  @Path("/jobs/{id}")
  @Operation(summary = "ConsoleResource.job")
  public JobList.JobReport job(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return jobs.report(id);
  }
}
