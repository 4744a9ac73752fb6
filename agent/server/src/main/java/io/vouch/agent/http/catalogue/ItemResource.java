package io.vouch.agent.http.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.http.Bodies;
import io.vouch.agent.http.Identity;
import io.vouch.agent.http.Limits;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue over HTTP; an answer to a change comes after it is stored and, on small catalogues,
 * indexed.
 */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Items")
public class ItemResource {
  private static final ItemMessages SAY = Messages.of(ItemMessages.class);

  private static final int MOST_ITEMS = 1_000;

  private final CatalogueStore catalogue;
  private final EngineHolder engines;
  private final Identity identity;
  private final ObjectMapper json;

  @Inject
  ItemResource(VouchStore store, EngineHolder engines, Identity identity, ObjectMapper json) {
    this.catalogue = store.catalogue();
    this.engines = engines;
    this.identity = identity;
    this.json = json;
  }

  /** Up to a thousand items. */
  @Schema(name = "Items")
  public record ItemsBody(List<ItemBody> items) {}

  /** What a change did. */
  @Schema(name = "ItemsStored")
  public record ItemsStored(int stored, long catalogueVersion) {}

  /** One page of items. */
  @Schema(name = "ItemPage")
  public record ItemPage(
      List<ItemBody> items,
      @Schema(description = "ItemPage.nextCursor") @Nullable String nextCursor) {}

  @GET
  @Path("/items/{id}")
  @Operation(summary = "ItemResource.get")
  public ItemBody get(@PathParam("id") String id) {
    identity.allowed(Permission.READ_ITEMS);
    return ItemBody.of(found(new ItemId(id)), fields());
  }

  @GET
  @Path("/items")
  @Operation(summary = "ItemResource.list")
  public ItemPage list(
      @QueryParam("limit") @DefaultValue("100") String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    identity.allowed(Permission.READ_ITEMS);
    int size = Math.clamp(Limits.read(limit), 1, MOST_ITEMS);
    List<Item> page = catalogue.page(Cursors.read(cursor), size);
    ItemFields fields = fields();
    return new ItemPage(
        page.stream().map(item -> ItemBody.of(item, fields)).toList(),
        page.size() < size ? null : Cursors.after(page.getLast().id()));
  }

  @PUT
  @Path("/items/{id}")
  @Operation(summary = "ItemResource.put")
  public ItemsStored put(@PathParam("id") String id, @Nullable ItemBody body) {
    identity.allowed(Permission.WRITE_ITEMS);
    ItemBody sent = Bodies.required(body);
    if (sent.id() != null && !sent.id().equals(id)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.idsDiffer(sent.id(), id));
    }
    ItemFields fields = fields();
    fields.price(ItemBody.money(sent.price()));
    return store(fields, List.of(sent.item(new ItemId(id), fields)));
  }

  @PATCH
  @Path("/items/{id}")
  @Consumes({"application/json", "application/merge-patch+json"})
  @Operation(summary = "ItemResource.patch")
  public ItemsStored patch(@PathParam("id") String id, @Nullable JsonNode patch) {
    identity.allowed(Permission.WRITE_ITEMS);
    ItemFields fields = fields();
    Item changed = new ItemPatch(json).apply(found(new ItemId(id)), Bodies.required(patch), fields);
    return store(fields, List.of(changed));
  }

  @POST
  @Path("/items:batch")
  @Operation(summary = "ItemResource.batch")
  public ItemsStored batch(@Nullable ItemsBody body) {
    identity.allowed(Permission.WRITE_ITEMS);
    List<ItemBody> sent = Bodies.required(body).items();
    if (sent.size() > MOST_ITEMS) {
      throw new VouchException(ErrorCode.TOO_LARGE, SAY.tooManyItems(sent.size(), MOST_ITEMS));
    }
    ItemFields fields = fields();
    List<Item> items = new ArrayList<>();
    for (ItemBody item : sent) {
      String id = item.id();
      if (id == null) {
        throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.noId(items.size()));
      }
      fields.price(ItemBody.money(item.price()));
      items.add(item.item(new ItemId(id), fields));
    }
    return store(fields, items);
  }

  @DELETE
  @Path("/items/{id}")
  @Operation(summary = "ItemResource.delete")
  public void delete(@PathParam("id") String id) {
    identity.allowed(Permission.WRITE_ITEMS);
    if (!catalogue.remove(new ItemId(id))) {
      throw missing(new ItemId(id));
    }
    engines.catalogueChanged();
  }

  private ItemsStored store(ItemFields fields, List<Item> items) {
    long version = catalogue.upsert(fields.additions(), items).sequence();
    engines.catalogueChanged();
    return new ItemsStored(items.size(), version);
  }

  private ItemFields fields() {
    return new ItemFields(catalogue.schema());
  }

  private Item found(ItemId id) {
    return catalogue.find(id).orElseThrow(() -> missing(id));
  }

  private static VouchException missing(ItemId id) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.noItem(id));
  }
}
