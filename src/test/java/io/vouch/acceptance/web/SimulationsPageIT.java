package io.vouch.acceptance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vouch.domain.JobId;
import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore.Job;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An operator asks the simulated market, measures the conversation, and looks after jobs. */
final class SimulationsPageIT extends BrowserScenario {
  private static final LocatorAssertions.HasTextOptions PATIENTLY =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  @Override
  PackagedServer started() {
    return PackagedServer.start(SimulationsPageIT::addAbandonedJob);
  }

  /** As a process leaves it that was killed while it trained. */
  private static void addAbandonedJob(VouchStore store) {
    String progress =
        "{\"title\":\"the"
            + " recommender\",\"detail\":\"factors\",\"done\":3,\"total\":9,\"unit\":\"steps\"}";
    store
        .jobs()
        .save(
            new Job(new JobId("killed"), JobKind.TRAINING, JobState.RUNNING, progress, null, 1, 2));
  }

  @Test
  void simulation_costsFirst_thenRuns_andOutlivesTheServer() {
    Page page = open("simulations");
    Locator form = form(page, "Ask the simulated market");
    form.getByLabel("Users per seed").fill("64");
    form.getByLabel("Days").fill("2");
    form.getByLabel("vouch", new Locator.GetByLabelOptions().setExact(true)).uncheck();
    form.getByLabel("random", new Locator.GetByLabelOptions().setExact(true)).check();
    assertThat(button(form, "Start")).isDisabled();

    button(form, "What would it cost?").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("user-days");
    button(form, "Start").click();

    assertThat(page.locator("simulations-view header .badge").first()).hasText("done", PATIENTLY);
    Locator view = page.locator("simulations-view");
    assertThat(view).containsText("which must lose");
    assertThat(view).containsText("Fewer than 512 users");
    assertThat(region(page, "A few sessions, simulated")).containsText("user 0");
    assertThat(region(page, "Honesty")).containsText("Tells a bad policy from a good one");
    page.getByLabel("Response").selectOption("clicks per slate");
    assertThat(region(page, "By segment: clicks per slate, simulated").locator("td").first())
        .isVisible();
    browsing.assertAccessible(page);
    browsing.keep(page, "console-simulation");

    server.killAndRestart();
    page.reload();
    assertThat(page.locator("simulations-view header .badge").first()).hasText("done");
    assertThat(view).containsText("which must lose");
  }

  @Test
  void conversation_isMeasured_withTranscripts_chanceBesideIt_andChecks() {
    Page page = open("simulations");
    Locator form = form(page, "Measure the conversation");
    form.getByLabel("People").fill("6");
    button(form, "What would it cost?").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("people");
    button(form, "Measure").click();

    assertThat(page.locator("simulations-view header .badge").first()).hasText("done", PATIENTLY);
    assertThat(region(page, "Found something, simulated")).isVisible();
    assertThat(page.locator("simulations-view")).containsText("talking to chance");
    assertThat(region(page, "A few conversations, simulated").locator("li").first())
        .containsText("user:");
    assertThat(region(page, "Honesty")).containsText("0 of 30 conversations");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-evaluation");
  }

  @Test
  void import_reportsItsFitness_andAKilledJobSaysSo() throws IOException {
    Path file = server.data().resolve("teapots.csv");
    Files.writeString(
        file,
        "id,title,category,price\nt1,Round teapot,Teapots,19.90\nt2,Tall teapot,Teapots,29.90\n");
    server.run("import", file.toString(), "--yes", "--currency", "EUR");

    Page page = open("jobs");
    Locator killed = page.locator("tr").filter(has("the recommender"));
    assertThat(killed).containsText("interrupted");
    assertThat(killed).containsText("Maybe start it again.");
    browsing.keep(page, "console-jobs");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("teapots.csv")).click();
    assertThat(page.locator("jobs-view header .badge")).hasText("done");
    assertThat(region(page, "Fitness").locator("tbody tr").first()).isVisible();
    assertThat(page.locator("jobs-view")).containsText("2 new");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-import");
  }

  private Page open(String place) {
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(server.address("/console#" + place));
    page.waitForSelector("main h1");
    return page;
  }

  private static Locator form(Page page, String name) {
    return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator region(Page page, String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
