package io.vouch.agent.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Offers the tools: their names, descriptions and schemas. A schema says everything that a tool
 * accepts; other arguments are refused.
 */
@Singleton
final class CatalogueTools {
  private static final McpMessages SAY = Messages.of(McpMessages.class);

  private static final Logger LOG = Logger.getLogger(CatalogueTools.class);

  private final ToolManager tools;
  private final ToolAnswers answers;
  private final ObjectMapper json;

  @Inject
  CatalogueTools(ToolManager tools, ToolAnswers answers, ObjectMapper json) {
    this.tools = tools;
    this.answers = answers;
    this.json = json;
  }

  void register(@Observes StartupEvent started) {
    offer(
        "search_catalog",
        SAY.aboutSearch(),
        arguments -> answers.search(read(arguments, ToolAnswers.Search.class)));
    offer(
        "lookup_catalog",
        SAY.aboutLookup(),
        arguments -> answers.lookup(read(arguments, ToolAnswers.Lookup.class)));
    offer(
        "get_product",
        SAY.aboutGet(),
        arguments -> answers.product(read(arguments, ToolAnswers.Product.class)));
    offer(
        "recommend",
        SAY.aboutRecommend(),
        arguments -> answers.recommend(read(arguments, ToolAnswers.Recommend.class)));
  }

  private void offer(String name, String description, Function<Map<String, Object>, Object> work) {
    tools
        .newTool(name)
        .setDescription(description)
        .setInputSchema(schema(name))
        .setAnnotations(new ToolAnnotations(name, true, false, true, false))
        .setHandler(call -> respond(work, call.args()), true)
        .register();
  }

  private ToolResponse respond(
      Function<Map<String, Object>, Object> work, Map<String, Object> arguments) {
    try {
      Object result = json.convertValue(work.apply(arguments), Map.class);
      return new ToolResponse(
          false, List.of(new TextContent(json.writeValueAsString(result))), result, null);
    } catch (VouchException e) {
      return ToolResponse.error(e.code() + ": " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.error(SAY.toolFailed(), e);
      return ToolResponse.error(SAY.brokenInside());
    }
  }

  private <T> T read(Map<String, Object> arguments, Class<T> type) {
    try {
      return json.convertValue(arguments, type);
    } catch (IllegalArgumentException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof VouchException own) {
          throw own;
        }
      }
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.wrongArguments(), e);
    }
  }

  private Map<?, ?> schema(String name) {
    try (InputStream in = CatalogueTools.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IOException(name + ".json");
      }
      return json.readValue(in, Map.class);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.schemaUnreadable(name), e);
    }
  }
}
