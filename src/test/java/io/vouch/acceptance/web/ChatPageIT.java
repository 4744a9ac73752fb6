package io.vouch.acceptance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody talks to the chat page, as people do: with words, buttons, the keyboard, a phone. */
final class ChatPageIT extends BrowserScenario {
  private static final String HOSTILE =
      "Grimbo <img src=x onerror=\"document.title='owned'\"> Kettle";
  private static final String HEADPHONES = "wireless headphones under 150 euros, not black";

  @Override
  PackagedServer started() {
    return PackagedServer.start(ChatPageIT::addHostileItem);
  }

  private static void addHostileItem(VouchStore store) {
    Item hostile =
        new Item(
            new ItemId("hostile-1"),
            HOSTILE,
            "<script>document.title='owned'</script>",
            new Money(1999, "EUR"),
            true,
            Map.of("brand", FieldValue.CategoryValue.of("<b onclick=alert(1)>Grimbo</b>")));
    store.catalogue().upsert(store.catalogue().schema(), List.of(hostile));
  }

  @Test
  void talk_refine_removeChip() {
    Page page = open(Browsing.Window.DESK);

    say(page, HEADPHONES);
    assertThat(cards(page)).hasCount(5);
    assertThat(chips(page)).hasCount(4);
    browsing.keep(page, "chat-desk");

    lastAnswer(page).getByLabel(Pattern.compile("^Cheaper: ")).first().click();
    settled(page, 2);
    assertThat(chips(page).filter(new Locator.FilterOptions().setHasText("price below 100 EUR")))
        .hasCount(1);

    page.getByLabel("Remove the condition: without colour black").click();
    settled(page, 3);
    assertThat(chips(page)).hasCount(3);
    assertThat(chips(page).filter(new Locator.FilterOptions().setHasText("colour"))).hasCount(0);
  }

  @Test
  void items_comeBeforeTheTextAboutThem() {
    Page page = open(Browsing.Window.DESK);

    say(page, HEADPHONES);

    assertThat(
            page.evaluate(
                "document.querySelector('.slate').compareDocumentPosition(document.querySelector('.answer"
                    + " .text')) & Node.DOCUMENT_POSITION_FOLLOWING"))
        .isEqualTo(4);
  }

  @Test
  void relaxation_isOneClick() {
    Page page = open(Browsing.Window.DESK);
    say(page, "waterproof kettles under 3 euros");
    browsing.keep(page, "chat-relaxations");

    page.locator("answer-view .options button").first().click();
    settled(page, 2);

    assertThat(cards(page).first()).isVisible();
    assertThat(chips(page)).hasCount(1);
  }

  @Test
  void like_isRemembered_turned_andForgotten() {
    Page page = open(Browsing.Window.DESK);
    say(page, HEADPHONES);

    lastAnswer(page).getByLabel(Pattern.compile("^Like: ")).first().click();
    settled(page, 2);
    Locator fact = page.locator("memory-panel li");
    assertThat(fact).hasCount(1);
    assertThat(fact).containsText("You like Vellorin Cress Headphones");

    page.getByLabel(Pattern.compile("^Change to dislike: ")).click();
    assertThat(fact).containsText("Rather not Vellorin Cress Headphones");

    page.getByLabel(Pattern.compile("^Forget: ")).click();
    assertThat(fact).hasCount(0);
  }

  @Test
  void why_notInterested_compare_sayTheirWords() {
    Page page = open(Browsing.Window.DESK);
    say(page, HEADPHONES);

    lastAnswer(page).getByLabel(Pattern.compile("^Why this\\?: ")).nth(1).click();
    settled(page, 2);
    assertThat(lastAnswer(page)).containsText("Why Vellorin Arlo Headphones?");

    page.getByLabel(Pattern.compile("^Compare: ")).nth(0).click();
    page.getByLabel(Pattern.compile("^Compare: ")).nth(2).click();
    page.locator(".comparing .primary").click();
    settled(page, 3);
    assertThat(lastAnswer(page).locator("table")).containsText("Lumenfold Holm Headphones");

    page.getByLabel(Pattern.compile("^Not for me: ")).first().click();
    settled(page, 4);
    assertThat(cards(page)).hasCount(4);
  }

  @Test
  void conversation_goesOnAfterReload_andCanBeTakenAlong() throws IOException {
    Page page = open(Browsing.Window.DESK);
    say(page, HEADPHONES);

    page.reload();
    settled(page, 1);
    say(page, "something like the first one but cheaper");
    Download download =
        page.waitForDownload(() ->
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("JSON")).click());

    assertThat(Files.readString(download.path()))
        .contains(HEADPHONES, "something like the first one but cheaper", "certificate");
  }

  @Test
  void hostileNames_neverBecomeMarkup() {
    Page page = open(Browsing.Window.DESK);

    say(page, "tell me about Grimbo <img src=x onerror=\"document.title='owned'\"> Kettle");
    say(page, "something under 20 euros and above 19.98 euros");
    say(page, "<img src=x onerror=\"document.title='owned'\">");

    assertThat(page.content()).contains("Grimbo &lt;img");
    assertThat(page.locator("main img, main script, main b[onclick]")).hasCount(0);
    assertThat(page).hasTitle("Vouch");
  }

  @Test
  void everythingOnAPhone_withTheKeyboard_inDarkness_isAccessible() {
    for (Browsing.Window window : Browsing.Window.all()) {
      Page page = open(window);
      browsing.assertAccessible(page);
      browsing.keep(page, "chat-empty-" + window.name());
      say(page, HEADPHONES);
      page.locator("item-card summary").first().click();
      browsing.assertAccessible(page);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("nothing sticks out at %d px", window.width())
          .isEqualTo(true);
      browsing.keep(page, "chat-" + window.name());
      page.context().close();
    }
  }

  @Test
  void key_isAskedFor_whereTheServerHasOne() {
    Page page = browsing.open(Browsing.Window.DESK);
    page.route(
        "**/v1/about",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("application/problem+json")
                    .setBody(
                        "{\"code\":\"UNAUTHENTICATED\",\"detail\":\"This server needs a key.\"}")));
    page.navigate(server.address("/"));

    assertThat(page.getByLabel("Key")).isVisible();
    assertThat(page.evaluate("Object.keys(localStorage).join()")).asString().doesNotContain("key");
    assertThat(browsing.takeTroubles()).allMatch(trouble -> trouble.contains("401"));
  }

  private Page open(Browsing.Window window) {
    Page page = browsing.open(window);
    page.navigate(server.address("/"));
    page.waitForSelector(".welcome");
    return page;
  }

  static void say(Page page, String words) {
    int before = page.locator("answer-view").count();
    page.getByLabel("Your message").fill(words);
    page.keyboard().press("Enter");
    settled(page, before + 1);
  }

  private static void settled(Page page, int turns) {
    assertThat(page.locator("answer-view .foot")).hasCount(turns);
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")))
        .isVisible();
  }

  private static Locator lastAnswer(Page page) {
    return page.locator("answer-view").last();
  }

  private static Locator cards(Page page) {
    return lastAnswer(page).locator("item-card");
  }

  private static Locator chips(Page page) {
    return page.locator(".composer .chip");
  }
}
