package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

final class ApiCodesTest {
  @Test
  void enumThatIsSentByItsCode_isDescribedByItsCodes() {
    OpenAPI api =
        OASFactory.createOpenAPI()
            .components(
                OASFactory.createComponents()
                    .addSchema("StudyState", OASFactory.createSchema().addEnumeration("RUNNING"))
                    .addSchema("Season", OASFactory.createSchema().addEnumeration("DRIFT")));

    new ApiCodes().filterOpenAPI(api);

    assertThat(api.getComponents().getSchemas().get("StudyState").getEnumeration())
        .contains("running", "unreadable")
        .doesNotContain("RUNNING");
    assertThat(api.getComponents().getSchemas().get("Season").getEnumeration())
        .containsExactly("DRIFT");
  }
}
