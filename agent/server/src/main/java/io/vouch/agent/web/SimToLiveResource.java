package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether simulated uplifts came true on real people. For admins only. */
@Path("/v1/tuner/sim-to-live")
@RunOnVirtualThread
@Tag(name = "Tuner")
public class SimToLiveResource {
  private final SimToLive simToLive;
  private final Identity identity;

  @Inject
  SimToLiveResource(SimToLive simToLive, Identity identity) {
    this.simToLive = simToLive;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "SimToLiveResource.all", description = "SimToLiveResource.all.more")
  public SimToLive.SimToLiveView all() {
    identity.allowed(Permission.TUNE);
    return simToLive.all();
  }
}
