package io.vouch.agent.lab.talk;

import java.util.Locale;

/** How a simulated user makes a need known. */
enum Manner {
  /** Opens with the category and criticises what is shown, a wish at a time. */
  CRITIC("says what is wrong with what is shown, a wish at a time"),
  /** Says everything in the first message, and what was not understood once more. */
  TELLS_ALL("says every wish in the first message, then whatever of it was not understood"),
  /** Criticises like a critic, for a need that is not their own: words that carry nothing. */
  RANDOM_CRITIC("says wishes of somebody else after the same category; the control"),
  /** Says the category and then asks for more. */
  SILENT("says the category and asks for more");

  private final String description;

  Manner(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** Lower case, words joined by a hyphen. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
