package io.vouch.acceptance.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where a language model took part: the page says so, and the trace shows its exact texts. */
final class ModelTraceIT extends BrowserScenario {
  /** Words that no rule of the grammar accounts for. */
  private static final String UNRULY =
      "my cousin swears by brewing contraptions, mine shan't ruin me";

  private static final String PLAN =
      """
      {"act":{"type":"recommend"},"changes":[{"type":"add","statement":
      {"op":"is","field":"category","values":["Kettles"]}}],
      "anchors":[],"critiques":[],"wish":null,"order":null,"limit":null,"unplaced":[]}\
      """;

  private final WireMockServer endpoint =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  @Override
  PackagedServer started() {
    endpoint.start();
    endpoint.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .atPriority(1)
            .withRequestBody(containing("\"stream\" : true"))
            .willReturn(aResponse().withStatus(500)));
    endpoint.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .atPriority(5)
            .willReturn(okJson(completion(PLAN))));
    return PackagedServer.start(
        store -> {},
        Map.of(
            "VOUCH_LLM_BASE_URL",
            endpoint.baseUrl() + "/v1",
            "VOUCH_LLM_MODEL",
            "test-model",
            "VOUCH_LLM_TIMEOUT",
            "30s"));
  }

  private static String completion(String content) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", "c1").put("object", "chat.completion").put("model", "test-model");
    ObjectNode choice = body.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content);
    body.putObject("usage")
        .put("prompt_tokens", 1234)
        .put("completion_tokens", 56)
        .put("total_tokens", 1290);
    return body.toString();
  }

  @AfterAll
  void stopEndpoint() {
    if (endpoint.isRunning()) {
      endpoint.stop();
    }
  }

  @Test
  void modelCall_isInTheTrace_withTokens_andItsTextsWhereAskedFor() {
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(server.address("/"));
    page.waitForSelector(".welcome");
    ChatPageIT.say(page, UNRULY);
    assertThat(page.locator(".composer .chip")).hasCount(1);

    page.navigate(server.address("/console#trace"));
    page.getByText(UNRULY).click();
    Locator trace = page.locator("trace-view");
    assertThat(trace).containsText("understood by the language model");
    assertThat(trace.locator(".waterfall")).containsText("model: plan");
    assertThat(trace).containsText("1,234");
    assertThat(trace.locator("pre")).hasCount(1);

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the exact texts"))
        .click();
    assertThat(trace.locator("pre").filter(new Locator.FilterOptions().setHasText(UNRULY)).first())
        .isVisible();
    assertThat(trace).containsText("\"values\":[\"Kettles\"]");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-trace-with-model");
  }
}
