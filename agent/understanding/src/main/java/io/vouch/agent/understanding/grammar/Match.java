package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A pattern found in a message.
 *
 * @param start its first token
 * @param end behind its last token
 * @param filled what fills its slots, in order
 * @param marks the {@link Mark#bit bits} of the marked parts that are there
 */
record Match(Message message, int start, int end, List<Filled> filled, int marks) {
  /** A slot and what fills it. */
  record Filled(Slot<?> slot, Found<?> found) {}

  boolean has(Slot<?> slot) {
    return filled.stream().anyMatch(f -> f.slot().equals(slot));
  }

  /** What fills the slot; the first where it occurs more than once. */
  <T> T get(Slot<T> slot) {
    return all(slot).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(slot.name().toString()));
  }

  /** Everything that fills the slot, in order. */
  @SuppressWarnings("unchecked") // a slot is only ever filled by its own finder
  <T> List<T> all(Slot<T> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot))
        .map(f -> (T) f.found().value())
        .toList();
  }

  /** The comparison key of the words that fill a slot. */
  String key(Slot<?> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot))
        .findFirst()
        .map(f -> message.key(f.found().start(), f.found().end()))
        .orElse("");
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
    boolean article = to - from > 1 && message.has(WordList.ARTICLES, from);
    return !message.vocabulary().names().find(message.key(from, to)).isEmpty()
        || (article && !message.vocabulary().names().find(message.key(from + 1, to)).isEmpty());
  }

  /** Whether a part of the pattern with this mark is there. */
  boolean marked(Mark mark) {
    return (marks & mark.bit()) != 0;
  }

  /** Whether the match is all of the message. */
  boolean isWhole() {
    return start == 0 && end == message.size();
  }

  /** Whether the match is all that is said between two marks ("thanks, …"). */
  boolean isClause() {
    return (start == 0 || message.at(start).parted())
        && (end == message.size() || message.at(end).parted());
  }

  /** Whether only stop words and filler stand around the match. */
  boolean isAllThatIsSaid() {
    for (int at = 0; at < message.size(); at++) {
      if ((at < start || at >= end) && !Filler.isFiller(message, at)) {
        return false;
      }
    }
    return true;
  }

  /** The first token of what fills the slot first. */
  int startOf(Slot<?> slot) {
    return foundIn(slot).start();
  }

  /** The token behind what fills the slot first. */
  int endOf(Slot<?> slot) {
    return foundIn(slot).end();
  }

  private Found<?> foundIn(Slot<?> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot))
        .map(Filled::found)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(slot.name().toString()));
  }

  /** Whether the slot is the first thing of the match. */
  boolean opensWith(Slot<?> slot) {
    return filled.stream().anyMatch(f -> f.slot().equals(slot) && f.found().start() == start);
  }

  /**
   * Whether a title stands there beyond doubt: quoted, capitalised inside the message, of three
   * words, or all that is said. Ordinary words that happen to be a title ("cream", "up") are not.
   */
  boolean isSureTitle(Slot<?> slot) {
    return filled.stream()
        .filter(f -> f.slot().equals(slot) && isTitle(f.found().value()))
        .allMatch(f -> message.isSureTitle(f.found().start(), f.found().end()));
  }

  private static boolean isTitle(Object value) {
    return value instanceof ItemReference.ByTitle
        || value instanceof List<?> items && items.getFirst() instanceof ItemReference.ByTitle;
  }
}
