package io.vouch.agent.understanding.grammar;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** A pattern found in a message: the tokens it spans and what fills its slots, in order. */
record Match(Message message, int start, int end, List<Filled> filled) {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** A slot and what fills it. */
  record Filled(Slot<?> slot, Found<?> found) {}

  boolean has(Slot<?> slot) {
    return filled.stream().anyMatch(f -> f.slot().equals(slot));
  }

  /** What fills the slot; the first where it occurs more than once. */
  <T> T get(Slot<T> slot) {
    return all(slot).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(slot.name()));
  }

  /** Everything that fills the slot, in order. */
  @SuppressWarnings("unchecked") // a slot is only ever filled by its own finder
  <T> List<T> all(Slot<T> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot))
        .map(f -> (T) f.found().value())
        .toList();
  }

  /**
   * Whether the words that fill a slot are also a name in a category field ("Romance" the film,
   * "Romance" the genre).
   */
  boolean isAlsoName(Slot<?> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot))
        .anyMatch(f -> isName(f.found().start(), f.found().end()));
  }

  /** With or without the article: "an apple" says the brand Apple. */
  private boolean isName(int from, int to) {
    boolean article = to - from > 1 && ARTICLES.contains(message.at(from).word());
    return !message.vocabulary().names().find(message.key(from, to)).isEmpty()
        || (article && !message.vocabulary().names().find(message.key(from + 1, to)).isEmpty());
  }

  /** Whether one of the matched tokens is this word. */
  boolean says(String word) {
    for (int i = start; i < end; i++) {
      if (message.at(i).is(word)) {
        return true;
      }
    }
    return false;
  }
}
