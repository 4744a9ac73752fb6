package io.vouch.agent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Caller;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.security.Permission;
import io.vouch.agent.turn.act.ExampleMessages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a page must know of the server before it asks for anything. */
@Path("/v1/about")
@RunOnVirtualThread
@Tag(name = "Pages")
public class AboutResource {
  private final EngineHolder engines;
  private final ModelInUse model;
  private final KeyRing keys;
  private final Identity identity;

  @Inject
  AboutResource(EngineHolder engines, ModelInUse model, KeyRing keys, Identity identity) {
    this.engines = engines;
    this.model = model;
    this.keys = keys;
    this.identity = identity;
  }

  /** The server as the caller may see it. */
  @Schema(name = "About")
  public record AboutView(
      @Schema(description = "About.languageModel") @Nullable String languageModel,
      int items,
      boolean keyNeeded,
      @Schema(description = "About.namesPerson") boolean namesPerson,
      @Nullable String personId,
      @Schema(description = "About.examples") List<String> examples,
      @Schema(description = "About.factorNames") Map<String, String> factorNames,
      List<String> stillLoading) {}

  @GET
  @Operation(summary = "AboutResource.about")
  public AboutView about() {
    Caller caller = identity.allowed(Permission.ASK);
    boolean names = caller.allows(Permission.ANY_PERSON);
    Engine engine = engines.current();
    return new AboutView(
        model.name(),
        engine.catalogue().size(),
        !keys.isEmpty(),
        names,
        names ? null : caller.own().value(),
        new ExampleMessages(engine).examples(),
        factorNames(engine),
        engines.stillLoading());
  }

  private static Map<String, String> factorNames(Engine engine) {
    Map<String, String> names = new TreeMap<>();
    engine
        .model()
        .formula()
        .configuration()
        .weightByFactor()
        .keySet()
        .forEach(factor -> names.put(factor, engine.models().words().of(factor)));
    return names;
  }
}
