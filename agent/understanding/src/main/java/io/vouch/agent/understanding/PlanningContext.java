package io.vouch.agent.understanding;

/**
 * What a planner may know of a turn.
 *
 * @param message the person's words
 * @param vocabulary the words of the catalogue the turn runs on
 * @param view what the conversation looks like before this turn
 */
public record PlanningContext(
    String message, CatalogueVocabulary vocabulary, ConversationView view) {
  /** The same for other words. */
  public PlanningContext saying(String words) {
    return new PlanningContext(words, vocabulary, view);
  }
}
