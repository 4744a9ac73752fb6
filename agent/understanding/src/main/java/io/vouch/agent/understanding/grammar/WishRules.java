package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.List;

/**
 * What only the catalogue's texts can speak to: soft wishes in the person's own words; and asking
 * for anything at all.
 */
final class WishRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "wish after something",
              (match, draft) ->
                  match.has(Slot.NOUN)
                      ? wishOfNoun(match, draft)
                      : draft.wish(match.get(Slot.FREE))),
          new Rule.Meaning("wish for", (match, draft) -> draft.wish(match.get(Slot.TEXT))),
          new Rule.Meaning(
              "wish alone",
              (match, draft) -> opensRequest(match) && draft.wish(match.get(Slot.TEXT))),
          new Rule.Meaning(
              "epithet",
              (match, draft) -> {
                match.all(Slot.EPITHET).forEach(draft::wish);
                return true;
              }),
          new Rule.Meaning("anything", (match, draft) -> draft.items()),
          new Rule.Meaning("noun", (match, draft) -> draft.items()));

  private WishRules() {}

  /**
   * Up to three words that only the texts know, as what a request is for; in a question or a story
   * they are not read.
   */
  private static boolean opensRequest(Match match) {
    Message message = match.message();
    boolean followed = message.has(match.end()) && !message.at(match.end()).parted();
    boolean ends = !followed || WordSlots.isBoundary(message, match.end());
    boolean opens = true;
    for (int i = 0; opens && i < match.start(); i++) {
      opens = message.has(WordList.OPENERS, i);
    }
    for (int i = match.start(); i < match.end(); i++) {
      opens &= message.find(Slot.SLIP, i).isEmpty(); // nearly a name: ask instead
    }
    return opens && ends && match.end() - match.start() <= 4;
  }

  /** After a common noun the words must occur in the catalogue, or another rule may read them. */
  private static boolean wishOfNoun(Match match, Draft draft) {
    String words = match.get(Slot.FREE);
    boolean occur =
        Words.of(words).stream()
            .allMatch(word ->
                match.message().pack().has(WordList.STOP_WORDS, word)
                    || match.message().vocabulary().occursInText(word));
    return occur && draft.wish(words);
  }
}
