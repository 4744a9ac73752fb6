package io.vouch.agent.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.vouch.agent.studies.RunState;
import io.vouch.agent.studies.StudyController;
import io.vouch.agent.studies.StudyMethod;
import io.vouch.agent.studies.StudyState;
import io.vouch.agent.tuning.round.GateAnswer;
import io.vouch.agent.tuning.round.RoundStep;
import io.vouch.agent.tuning.round.Ruling;
import io.vouch.domain.StoredCode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes enums that are sent by their codes as those when the API's description is built: its
 * scanner sees only the names of their constants.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiCodes implements OASFilter {
  private static final List<Class<? extends StoredCode>> SENT =
      List.of(
          GateAnswer.class,
          RoundStep.class,
          Ruling.class,
          RunState.class,
          StudyController.class,
          StudyMethod.class,
          StudyState.class);

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    Map<String, Schema> schemas = components == null ? Map.of() : components.getSchemas();
    for (Class<? extends StoredCode> type : SENT) {
      Schema schema = schemas == null ? null : schemas.get(type.getSimpleName());
      if (schema != null) {
        schema.setEnumeration(List.copyOf(StoredCode.codes(type)));
      }
    }
  }
}
