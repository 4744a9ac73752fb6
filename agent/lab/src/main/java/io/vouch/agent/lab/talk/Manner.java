package io.vouch.agent.lab.talk;

import io.vouch.messages.Messages;
import java.util.Locale;

/** How a simulated user makes a need known. */
enum Manner {
  /** Opens with the category and criticises what is shown, a wish at a time. */
  CRITIC,
  /** Says everything in the first message, and what was not understood once more. */
  TELLS_ALL,
  /** Criticises like a critic, for a need that is not their own: words that carry nothing. */
  RANDOM_CRITIC,
  /** Says the category and then asks for more. */
  SILENT;

  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  String description() {
    return SAY.manner(this);
  }

  /** Lower case, words joined by a hyphen. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
