package io.vouch.acceptance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vouch.memory.AccessKeyStore.AccessKey;
import io.vouch.memory.KeyRole;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator looks into the server: figures, people, items, traces. */
final class ConsolePageIT extends BrowserScenario {
  private static final List<String> PLACES =
      List.of("overview", "people", "items", "catalogue", "trace", "tuner", "simulations", "jobs");

  @Override
  PackagedServer started() {
    PackagedServer started = PackagedServer.start(store -> {});
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(started.address("/"));
    ChatPageIT.say(page, "wireless headphones under 150 euros, not black");
    ChatPageIT.say(page, "I like the first one");
    ChatPageIT.say(page, "waterproof kettles under 3 euros");
    page.context().close();
    return started;
  }

  @Test
  void overview_saysHowEachNumberIsComputed() {
    Page page = open("overview", Browsing.Window.DESK);

    Locator turns = page.getByRole(AriaRole.GROUP, named("chat turns: 3"));
    assertThat(turns).isVisible();
    turns.locator("summary").click();
    assertThat(turns).containsText("stored turns that began in the window");
    page.getByLabel("Window").selectOption("last 24 hours");
    assertThat(page.getByRole(AriaRole.GROUP, named("chat turns: 3"))).containsText("24 hours");
  }

  @Test
  void chart_isATableToo_andCanBeTakenAlong() throws IOException {
    Page page = open("overview", Browsing.Window.DESK);

    page.getByLabel("Table: What the conversation did").click();
    Locator chart = page.getByLabel("What the conversation did", exact()).first();
    assertThat(chart.locator("table")).containsText("remember");
    Download csv =
        page.waitForDownload(() -> page.getByLabel("CSV: What the conversation did").click());
    assertThat(Files.readString(csv.path())).contains(",turns").contains("remember,1");
    Download png = page.waitForDownload(() -> page.getByLabel("PNG: Events by type").click());
    assertThat(Files.size(png.path())).isGreaterThan(2_000);
  }

  @Test
  void trace_showsTimesPlanAndCertificates() {
    Page page = open("trace", Browsing.Window.DESK);

    page.getByText("wireless headphones under 150 euros, not black").click();

    assertThat(page.locator("trace-view")).containsText("5 of 5 certificates stand");
    assertThat(page.locator("trace-view .waterfall")).containsText("understand and check");
    assertThat(page.locator("trace-view")).containsText("None was asked.");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-trace-of-a-turn");
  }

  @Test
  void person_isFound_andForgottenOnlyWhenTheIdIsTyped() {
    Page page = open("people", Browsing.Window.DESK);
    page.getByLabel("Id begins with").fill("p00002");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("p00002")).first().click();
    assertThat(page.locator("people-view")).containsText("What each source would recommend now");

    page.getByLabel("Type p00002").fill("somebody");
    page.getByText("Forget for good").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("nothing was forgotten");

    page.getByLabel("Type p00002").fill("p00002");
    page.getByText("Forget for good").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("rows were erased");
  }

  @Test
  void item_saysWhatSpeaksAgainstIt_andWhoItsNeighboursAre() {
    Page page = open("items", Browsing.Window.DESK);
    page.getByLabel("Title or id contains").fill("Vellorin Cress Headphones");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vellorin Cress Headphones"))
        .click();

    assertThat(page.locator("items-view")).containsText("Neighbours by source");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-item");
  }

  @Test
  void keys_consoleNeedsAdmin_andTheKeyStaysInTheTab() {
    try (PackagedServer guarded = PackagedServer.start(ConsolePageIT::addKeys)) {
      Page page = browsing.open(Browsing.Window.DESK);
      page.navigate(guarded.address("/console"));
      for (String wrong : List.of("vk_nobody", "vk_serve")) {
        page.getByLabel("Key").fill(wrong);
        page.getByText("Use it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Maybe");
      }

      page.getByLabel("Key").fill("vk_admin");
      page.getByText("Use it").click();

      assertThat(page.locator("overview-view .figure").first()).isVisible();
      assertThat(page.evaluate("JSON.stringify(localStorage) + document.cookie + location.href"))
          .asString()
          .doesNotContain("vk_");
      assertThat(browsing.takeTroubles()).allMatch(trouble -> trouble.matches(".*40[13].*"));
    }
  }

  private static void addKeys(VouchStore store) {
    store.accessKeys().save(new AccessKey("boss", KeyRole.ADMIN, sha256("vk_admin"), 0));
    store.accessKeys().save(new AccessKey("shop", KeyRole.SERVE, sha256("vk_serve"), 0));
  }

  private static String sha256(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyPlace_isAccessible_onADeskAndOnAPhone() {
    for (Browsing.Window window : Browsing.Window.all()) {
      Page page = browsing.open(window);
      for (String place : PLACES) {
        page.navigate(server.address("/console#" + place));
        page.locator(place.equals("trace") ? "traces-view .panel" : "main .panel")
            .first()
            .waitFor();
        browsing.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("nothing of %s sticks out at %d px", place, window.width())
            .isEqualTo(true);
        browsing.keep(page, "console-" + place + "-" + window.name());
      }
      page.context().close();
    }
  }

  private Page open(String place, Browsing.Window window) {
    Page page = browsing.open(window);
    page.navigate(server.address("/console#" + place));
    page.waitForSelector("main h1");
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
