package io.vouch.agent.narration;

import io.vouch.agent.narration.Outcome.About;
import io.vouch.agent.narration.Outcome.Credits;
import io.vouch.agent.narration.Outcome.Suits;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;

/** Sentences on one item that quote its own text. */
final class QuotedText {
  private static final FactsMessages SAY = Messages.of(FactsMessages.class);

  /** Longer than this nobody reads aloud. */
  private static final int LONGEST = 320;

  private QuotedText() {}

  static String about(About about) {
    String title = about.card().title();
    return about.text() == null ? SAY.hasNoText(title) : SAY.about(title, cut(about.text()));
  }

  static String suits(Suits suits) {
    String title = suits.card().title();
    return suits.sentence() == null
        ? SAY.doesNotSay(title)
        : SAY.saysOf(title, cut(suits.sentence()));
  }

  static String credits(Credits credits) {
    String title = credits.card().title();
    return credits.credits().isEmpty()
        ? SAY.namesNobody(title)
        : SAY.credits(
            title,
            Phrases.and(
                credits.credits().stream()
                    .map(credit -> SAY.credit(credit.label(), credit.names()))
                    .toList()));
  }

  /** At most {@link #LONGEST} characters, cut at a word's end. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return SAY.cut(text.substring(0, end > 0 ? end : LONGEST).strip());
  }
}
