package io.vouch.agent.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.security.Permission;
import io.vouch.domain.PersonId;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is stored of a person, handed out and erased. */
@Path("/v1/people")
@RunOnVirtualThread
@Tag(name = "People")
public class PeopleResource {
  private final PersonalData data;
  private final Identity identity;

  @Inject
  PeopleResource(PersonalData data, Identity identity) {
    this.data = data;
    this.identity = identity;
  }

  @GET
  @Path("/{id: .+}")
  @Operation(summary = "PeopleResource.export", description = "PeopleResource.export.more")
  public PersonalData.Export export(@PathParam("id") String id) {
    PersonId person = identity.someoneAsking(id);
    return data.export(person, identity.allowed(Permission.ASK).label());
  }

  @DELETE
  @Path("/{id: .+}")
  @Operation(summary = "PeopleResource.forget", description = "PeopleResource.forget.more")
  public PersonalData.Erased forget(@PathParam("id") String id) {
    PersonId person = identity.someoneAsking(id);
    return data.forget(person, identity.allowed(Permission.ASK).label());
  }
}
