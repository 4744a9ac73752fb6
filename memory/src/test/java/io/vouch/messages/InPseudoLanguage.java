package io.vouch.messages;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Speaks the pseudo language in each test of a class, and English after it. */
public final class InPseudoLanguage implements BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    Messages.speak(Language.PSEUDO);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Messages.speak(Language.ENGLISH);
  }
}
