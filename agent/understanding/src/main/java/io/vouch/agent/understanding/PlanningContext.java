package io.vouch.agent.understanding;

import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;

/**
 * What a planner may know of a turn.
 *
 * @param message the person's words
 * @param vocabulary the words of the catalogue the turn runs on, in the message's language
 * @param view what the conversation looks like before this turn
 */
public record PlanningContext(
    String message, CatalogueVocabulary vocabulary, ConversationView view) {

  /** The same with a message in a language. */
  public PlanningContext in(Language language) {
    return new PlanningContext(message, vocabulary.in(LanguagePacks.of(language)), view);
  }

  /** The language that the message is read in. */
  public Language language() {
    return vocabulary.pack().language();
  }

  /** The same for other words. */
  public PlanningContext saying(String words) {
    return new PlanningContext(words, vocabulary, view);
  }
}
