package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about, for the person it was given to and for those who watch over the server.
 */
@Path("/v1/turns")
@RunOnVirtualThread
@Tag(name = "Chat")
public class TurnResource {
  private final TurnTraces traces;
  private final Identity identity;

  @Inject
  TurnResource(TurnTraces traces, Identity identity) {
    this.traces = traces;
    this.identity = identity;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "TurnResource.trace", description = "TurnResource.trace.more")
  public TurnTrace trace(
      @PathParam("id") String id,
      @QueryParam("userId") @Nullable String userId,
      @QueryParam("texts") @DefaultValue("false") boolean texts) {
    PersonId person = identity.asking(userId);
    if (person == null) {
      identity.allowed(Permission.WATCH);
    }
    return traces.of(new TurnId(id), person, texts);
  }
}
