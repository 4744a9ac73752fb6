package io.vouch.agent.openai;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The models; chat clients ask for them to find out whether address and key are right. */
@Path("/v1/models")
@RunOnVirtualThread
@Tag(name = "OpenAI")
public class ModelResource {
  private final Identity identity;
  private final CompletionReplies replies;

  @Inject
  ModelResource(Identity identity, CompletionReplies replies) {
    this.identity = identity;
    this.replies = replies;
  }

  @GET
  @Operation(summary = "ModelResource.all")
  public Response all() {
    identity.allowed(Permission.ASK);
    return json(replies.write(replies.models()));
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public Response one(@PathParam("id") String id) {
    identity.allowed(Permission.ASK);
    CompletionReplies.requireModel(id);
    return json(replies.write(replies.model()));
  }

  private static Response json(String text) {
    return Response.ok(text, MediaType.APPLICATION_JSON).build();
  }
}
