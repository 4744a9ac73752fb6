package io.vouch.agent.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.vouch.messages.Language;
import io.vouch.messages.MessageFile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Puts the texts into the API's description when it is built: annotations hold keys of {@code
 * ApiTexts_en.properties}.
 *
 * <p>{@code Resource.method} is an operation's summary, {@code Resource.method.more} its
 * description, {@code Resource.method.202} what the response of that status says; {@code
 * Schema.member} describes a member, {@code Schema.itself} the schema. The build fails where a key
 * has no text.
 *
 * <p>Types that live where no server is known carry no annotations. Their members are described by
 * {@code Schema.member} too, and {@code Schema.member.default} is the number that stands for a
 * missing one.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiTexts implements OASFilter {
  private static final Pattern KEY = Pattern.compile("[A-Z]\\w+(\\.\\w+){1,2}");

  private final Map<String, String> texts = MessageFile.read(ApiTexts.class, Language.ENGLISH);

  /** Schemas whose types carry no annotations. */
  static final Set<String> WITHOUT_ANNOTATIONS =
      Set.of("ExperimentToBegin", "Assignment", "ExperimentOutcome");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas =
        api.getComponents() == null ? null : api.getComponents().getSchemas();
    if (schemas != null) {
      WITHOUT_ANNOTATIONS.forEach(name -> describe(name, schemas.get(name)));
    }
  }

  private void describe(String name, @Nullable Schema schema) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    schema
        .getProperties()
        .forEach((member, described) -> {
          String key = name + "." + member;
          String text = texts.get(key);
          String otherwise = texts.get(key + ".default");
          if (text != null) {
            described.setDescription(text);
          }
          if (otherwise != null) {
            described.setDefaultValue(new BigDecimal(otherwise));
          }
        });
  }

  @Override
  public Operation filterOperation(Operation operation) {
    say(operation.getSummary(), operation::setSummary);
    say(operation.getDescription(), operation::setDescription);
    return operation;
  }

  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    say(response.getDescription(), response::setDescription);
    return response;
  }

  @Override
  public Schema filterSchema(Schema schema) {
    say(schema.getDescription(), schema::setDescription);
    return schema;
  }

  private void say(@Nullable String key, Consumer<String> into) {
    if (key == null || !KEY.matcher(key).matches()) {
      return;
    }
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("There is no text for %s".formatted(key));
    }
    into.accept(text);
  }
}
