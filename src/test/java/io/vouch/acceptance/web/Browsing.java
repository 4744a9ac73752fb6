package io.vouch.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, the pages opened in it, and what went wrong in them. */
final class Browsing implements AutoCloseable {
  /** Everything that would look for other machines is off. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Long, because a machine that builds as well is slow; nothing waits longer than it must. */
  private static final double LONGEST_WAIT_MILLIS = 30_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> troubles = new ArrayList<>();

  private Browsing(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts a browser, or skips the calling test where this machine has none. */
  static Browsing startOrSkip() {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(
          "skipped: no Chromium here, so the pages are not tested; apt-get install chromium, or"
              + " name one in VOUCH_CHROMIUM");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browsing(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(ARGUMENTS)));
  }

  private static Optional<Path> chromium() {
    String named = System.getenv("VOUCH_CHROMIUM");
    return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A window of its own storage; whatever its console complains about fails {@link #assertCalm}.
   */
  Page open(Window window) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
    Page page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        troubles.add(message.text());
      }
    });
    return page;
  }

  /** Forgets what a test provoked on purpose. */
  List<String> takeTroubles() {
    List<String> taken = List.copyOf(troubles);
    troubles.clear();
    return taken;
  }

  /** Nothing went wrong in any page: no script error, nothing that the content policy blocked. */
  void assertCalm() {
    assertThat(takeTroubles()).isEmpty();
  }

  /** Axe finds nothing serious or critical. */
  void assertAccessible(Page page) {
    page.evaluate(axe());
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .filter((violation) => ["serious", "critical"].includes(violation.impact))
              .map((violation) => violation.id + ": " + violation.nodes.map((node) => node.html + " " + node.failureSummary).join(" | "))
            """);
    assertThat(found).as("accessibility of %s", page.url()).isEqualTo(List.of());
  }

  /** Keeps a picture under {@code target/screenshots} for people to look at. */
  void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(name.startsWith("console"))
            .setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private static String axe() {
    try (InputStream in = Browsing.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A window's size in pixels and whether the system prefers dark. */
  record Window(String name, int width, int height, boolean dark) {
    static final Window DESK = new Window("desk", 1280, 900, false);

    /** The sizes and schemes in which every page is looked at. */
    static List<Window> all() {
      return List.of(
          DESK,
          new Window("desk-dark", 1280, 900, true),
          new Window("phone", 390, 844, false),
          new Window("phone-dark", 390, 844, true));
    }
  }
}
