package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.memory.Activity;
import io.vouch.memory.VouchStore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People and items, each on one page. For admins only. */
@Path("/v1/console")
@RunOnVirtualThread
@Tag(name = "Console")
public class ConsoleFilesResource {
  private static final int FOUND = 20;

  private final PersonFile people;
  private final ItemFile items;
  private final Activity activity;
  private final Identity identity;

  @Inject
  ConsoleFilesResource(PersonFile people, ItemFile items, VouchStore store, Identity identity) {
    this.people = people;
    this.items = items;
    this.activity = store.activity();
    this.identity = identity;
  }

  @GET
  @Path("/people")
  @Operation(summary = "ConsoleFilesResource.find")
  public List<String> find(@QueryParam("prefix") @DefaultValue("") String prefix) {
    identity.allowed(Permission.WATCH);
    return activity.people(prefix, FOUND).stream().map(PersonId::value).toList();
  }

  @GET
  @Path("/people/{id: .+}")
  @Operation(summary = "ConsoleFilesResource.person")
  public PersonFile.PersonView person(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return people.of(new PersonId(id));
  }

  @GET
  @Path("/items")
  @Operation(summary = "ConsoleFilesResource.findItems")
  public List<ItemFile.FoundItem> findItems(@QueryParam("words") @DefaultValue("") String words) {
    identity.allowed(Permission.WATCH);
    return items.find(words);
  }

  @GET
  @Path("/items/{id: .+}")
  @Operation(summary = "ConsoleFilesResource.item")
  public ItemFile.ItemView item(@PathParam("id") String id) {
    identity.allowed(Permission.WATCH);
    return items.of(new ItemId(id));
  }
}
