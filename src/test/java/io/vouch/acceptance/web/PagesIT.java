package io.vouch.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page: it loads, it is light, nothing in it is inline or from elsewhere. */
final class PagesIT extends BrowserScenario {
  private static final int MOST_SCRIPT_BYTES = 300_000;

  @Override
  PackagedServer started() {
    return PackagedServer.start(store -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console"})
  void page_sendsStrictHeaders(String path) {
    Page page = browsing.open(Browsing.Window.DESK);

    Response response = page.navigate(server.address(path));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headerValue("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headerValue("x-content-type-options")).isEqualTo("nosniff");
    assertThat(response.headerValue("referrer-policy")).isEqualTo("no-referrer");
    assertThat(response.headerValue("cache-control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console"})
  void page_asksOnlyThisServer_andLoadsLittleScript(String path) {
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(server.address(path));
    page.waitForSelector("main");
    page.context().close();

    page = browsing.open(Browsing.Window.DESK);
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    long startNanos = System.nanoTime();
    page.navigate(server.address(path));
    page.waitForSelector("main");
    long millis = (System.nanoTime() - startNanos) / 1_000_000;
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(responses).allMatch(response -> response.url().startsWith(server.address("/")));
    int bytes =
        responses.stream()
            .filter(response -> response.url().endsWith(".js"))
            .mapToInt(response -> (int) response.request().sizes().responseBodySize)
            .sum();
    System.out.printf(
        "page %s: %d bytes of script over the wire, there after %d ms with an empty cache%n",
        path, bytes, millis);
    assertThat(bytes).isPositive().isLessThan(MOST_SCRIPT_BYTES);
  }

  @Test
  void colours_followTheSystem_andTheToggle() {
    Page page = browsing.open(new Browsing.Window("dark", 800, 600, true));
    page.navigate(server.address("/"));

    page.getByLabel("Use light colours").click();

    assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
    page.reload();
    page.getByLabel("Use dark colours").waitFor();
    assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
  }

  @Test
  void keyboard_reachesTheContentFirst() {
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(server.address("/"));
    page.waitForSelector("main");

    page.keyboard().press("Tab");

    assertThat(page.evaluate("document.activeElement.textContent"))
        .isEqualTo("Skip to the content");
  }
}
