package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.Outcome.About;
import io.vouch.agent.narration.Outcome.Credits;
import io.vouch.agent.narration.Outcome.Suits;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import org.jspecify.annotations.Nullable;

/** Sentences on one item that quote its own text. */
final class QuotedText {
  private static final FactsMessages SAY = Messages.of(FactsMessages.class);

  /** Longer than this nobody reads aloud. */
  private static final int LONGEST = 320;

  private QuotedText() {}

  static String about(About about) {
    String title = ShortTitle.of(about.card().title());
    return about.text() == null
        ? SAY.hasNoText(title, facts(about.card()))
        : SAY.about(title, cut(about.text()));
  }

  static String suits(Suits suits) {
    String title = ShortTitle.of(suits.card().title());
    return suits.sentence() == null
        ? SAY.doesNotSay(suits.found(), title)
        : SAY.saysOf(title, cut(suits.sentence()));
  }

  private static @Nullable String facts(ItemCard card) {
    return Phrases.andOrNull(
        card.facts().entrySet().stream()
            .map(fact -> SAY.credit(fact.getKey(), fact.getValue()))
            .toList());
  }

  static String credits(Credits credits) {
    String title = ShortTitle.of(credits.card().title());
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
