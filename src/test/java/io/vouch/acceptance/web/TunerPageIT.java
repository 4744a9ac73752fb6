package io.vouch.acceptance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator tunes, looks at what came of it, and decides. */
final class TunerPageIT extends BrowserScenario {
  @Override
  PackagedServer started() {
    return PackagedServer.start(store -> {
      for (String study : new String[] {"first", "second", "third"}) {
        ConfirmedStudy.run(store, study, 3);
      }
      ConfirmedStudy.run(store, "tried", 5);
      LiveTrial.run(store, "tried");
    });
  }

  @Test
  void study_begun_isStopped_frozen_unfrozen() {
    Page page = open("tuner");
    begin(page, "long", 50);
    button(page, "Stop after this step").click();
    assertThat(state(page)).hasText("open");

    button(page, "Freeze …").click();
    page.getByLabel("Why freeze?").fill("sale week");
    button(page, "Freeze").click();
    assertThat(state(page)).hasText("frozen");
    assertThat(page.locator("tuner-view")).containsText("Frozen by local: sale week");
    button(page, "Unfreeze").click();
    assertThat(button(page, "Go on")).isVisible();
  }

  @Test
  void study_ofThreeRounds_isSeenToTheEnd() {
    Page page = open("tuner");
    begin(page, "short", 3);

    assertThat(state(page))
        .hasText("finished", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(page.locator("tuner-view")).containsText("3 of 3");
    assertThat(chart(page, "Uplift by round")).isVisible();
    assertThat(chart(page, "Goal against guardrail")).isVisible();
    assertThat(page.getByText(Pattern.compile("^gate: "))).hasCount(3);
    page.locator("round-card summary").last().click();
    assertThat(page.locator("round-card").last()).containsText("Why it searched there");
    browsing.assertAccessible(page);
    browsing.keep(page, "console-study");
  }

  @Test
  void proposals_approved_activated_rolledBack() {
    Page page = open("tuner/first");
    assertThat(proposal(page)).containsText("collaborative decides");
    button(page, "Approve, keep it for later").click();
    assertThat(proposal(page)).containsText("Approved by local");
    button(page, "Activate").click();
    assertThat(page.locator("tuner-view")).containsText("default-1 from");

    page.navigate(server.address("/console#tuner/second"));
    button(page, "Approve and activate").click();
    Locator ranking = page.locator("section").filter(has("What ranks now"));
    assertThat(ranking.locator("b")).hasText(Pattern.compile("second-r00\\d"));
    browsing.assertAccessible(page);
    browsing.keep(page, "console-study-approved");

    button(page, "Roll back to the one before").click();
    assertThat(ranking.locator("b")).hasText(Pattern.compile("first-r00\\d"));
  }

  @Test
  void proposal_rejected_staysSo() {
    Page page = open("tuner/third");
    button(page, "Reject …").click();
    page.getByLabel("Why reject?").fill("not before the holidays");
    button(page, "Reject").click();

    assertThat(proposal(page)).containsText("Rejected by local");
    assertThat(proposal(page)).containsText("not before the holidays");
    assertThat(proposal(page).getByRole(AriaRole.BUTTON)).hasCount(0);
  }

  @Test
  void liveTrials_besideTheSimulatedOnes_endTheDoubt() {
    Page page = open("tuner/tried");

    Locator scatter = chart(page, "Simulated against live");
    assertThat(scatter).containsText("rank correlation");
    assertThat(page.getByText("unvalidated")).hasCount(0);
    page.getByLabel("Table: Simulated against live").click();
    assertThat(scatter.locator("tbody")).containsText("tried, round 5, orders per user");
    page.getByLabel("Table: Simulated against live").click();
    chart(page, "Goal against guardrail").locator("select").selectOption("advertiser value");
    page.getByLabel("Table: Goal against guardrail").click();
    assertThat(chart(page, "Goal against guardrail")).containsText("advertiser value");
    page.getByLabel("Table: Goal against guardrail").click();
    browsing.assertAccessible(page);
    browsing.keep(page, "console-study-tried");
  }

  private static void begin(Page page, String name, int rounds) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Rounds").fill(Integer.toString(rounds));
    page.getByLabel("Visitors per window").fill("300");
    page.getByLabel("Trials per search").fill("20");
    page.getByLabel("Logged requests").fill("40");
    button(page, "Begin").click();
  }

  private Page open(String place) {
    Page page = browsing.open(Browsing.Window.DESK);
    page.navigate(server.address("/console#" + place));
    page.waitForSelector("main h1");
    return page;
  }

  private static Locator state(Page page) {
    return page.locator("tuner-view header .badge").first();
  }

  private static Locator proposal(Page page) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Proposal"));
  }

  private static Locator chart(Page page, String heading) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
