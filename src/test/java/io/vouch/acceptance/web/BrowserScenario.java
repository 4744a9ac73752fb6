package io.vouch.acceptance.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests of pages that look at one packaged server through one browser; skipped where there is no
 * browser. After each, no page may have had an error.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserScenario {
  Browsing browsing;
  PackagedServer server;

  /** The server, once the browser is there. */
  abstract PackagedServer started();

  @BeforeAll
  void start() {
    browsing = Browsing.startOrSkip();
    server = started();
  }

  @AfterAll
  void stop() {
    if (browsing != null) {
      browsing.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void nothingWentWrong() {
    browsing.assertCalm();
  }
}
