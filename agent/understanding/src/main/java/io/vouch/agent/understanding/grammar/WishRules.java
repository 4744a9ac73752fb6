package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.domain.constraint.Words;
import java.util.List;
import java.util.Set;

/**
 * What only the catalogue's texts can speak to: soft wishes in the person's own words; and asking
 * for anything at all.
 */
final class WishRules {
  static final List<Rule> ALL =
      List.of(
          Rule.named("wish after something")
              .when(
                  "(something|anything|[a|an|some] {noun}) [that is|which is|for|to|about|really|a bit|very] [a|an|the|my|some|me] {free words}")
              .then((match, draft) ->
                  match.has(Slot.NOUN)
                      ? wishOfNoun(match, draft)
                      : draft.wish(match.get(Slot.FREE)))
              .as(
                  "shop: I need something for hiking in the rain",
                  "films: something warm and cosy"),
          Rule.named("wish for")
              .when("(for|about|to) [a|an|the|my|some] {text words}")
              .then((match, draft) -> draft.wish(match.get(Slot.TEXT)))
              .as("shop: headphones for running", "films: about toys"),
          Rule.named("wish alone")
              .when("[a|an|the|some|any|new] {text words}")
              .then((match, draft) -> opensRequest(match) && draft.wish(match.get(Slot.TEXT)))
              .as(
                  "shop: earbuds",
                  "shop: I want a coffee grinder",
                  "shop: I need a rain cover under 100 euros"),
          Rule.named("epithet")
              .when("[very|really|quite|super] {epithet} [and {epithet}]")
              .then((match, draft) -> {
                match.all(Slot.EPITHET).forEach(draft::wish);
                return true;
              })
              .as("films: a scary movie", "shop: cosy sneakers"),
          Rule.named("anything")
              .when(
                  "(surprise me|anything (goes|will do|is fine)|whatever)",
                  "[i am] [looking for|need|want|show me|give me|got|any] [some|a few|a] (recommendations|suggestions|ideas|recommendation|suggestion)",
                  "(recommend|suggest) [me] [something|anything|some {noun}|a {noun}|{noun}]",
                  "what (do|would|can) you (recommend|suggest)",
                  "what should i (watch|read|buy|get|play|listen to)")
              .then((match, draft) -> draft.items())
              .as(
                  "films: recommend me something",
                  "shop: what do you recommend?",
                  "shop: surprise me"),
          Rule.named("noun")
              .when("[only|just] {noun}")
              .then((match, draft) -> draft.items())
              .as("films: show me some movies"));

  private static final Set<String> OPENERS =
      Set.of(
          "i",
          "am",
          "we",
          "are",
          "looking",
          "for",
          "need",
          "want",
          "would",
          "like",
          "show",
          "me",
          "find",
          "get",
          "give",
          "search",
          "buy",
          "please",
          "to",
          "a",
          "an",
          "some",
          "any",
          "the",
          "new",
          "recommend",
          "suggest",
          "hi",
          "hello");

  private WishRules() {}

  /**
   * Up to three words that only the texts know, as what a request is for; in a question or a story
   * they are not read.
   */
  private static boolean opensRequest(Match match) {
    Message message = match.message();
    boolean followed = message.has(match.end()) && !message.at(match.end()).parted();
    boolean ends = !followed || WordSlots.isBoundary(message.at(match.end()));
    boolean opens = true;
    for (int i = 0; i < match.start(); i++) {
      opens &= OPENERS.contains(message.at(i).word());
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
            .allMatch(
                word -> StopWords.isStop(word) || match.message().vocabulary().occursInText(word));
    return occur && draft.wish(words);
  }
}
