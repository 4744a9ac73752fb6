package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds fields, nouns, and words that no rule knows. */
final class WordSlots {
  private static final int LONGEST_FREE = 8;
  private static final int LONGEST_FIELD = 4;

  /** Words at which a run of free words ends: they open another condition. */
  private static final Set<String> BOUNDARIES =
      Set.of(
          "but", "and", "or", "not", "no", "without", "under", "over", "below", "above", "between",
          "from", "by", "with", "before", "after", "since", "less", "more", "at", "up", "except",
          "instead", "than", "only", "like", "please", "thanks", "thank", "never", "nothing",
          "none", "neither", "if", "because", "is", "are", "who", "which", "what");

  private WordSlots() {}

  static List<Found<FieldDefinition>> field(Message message, int from) {
    for (int to = message.reach(from, LONGEST_FIELD); to > from; to--) {
      var field = message.vocabulary().fields().find(message.key(from, to));
      if (field.isPresent() && !message.parted(from, to)) {
        return List.of(new Found<>(from, to, field.get()));
      }
    }
    return List.of();
  }

  static List<Found<String>> noun(Message message, int from) {
    return message.isNoun(from)
        ? List.of(new Found<>(from, from + 1, message.at(from).word()))
        : List.of();
  }

  /**
   * A run of words that opens no other condition and has at least one word that nothing else knows.
   */
  static List<Found<String>> free(Message message, int from) {
    int to = from;
    boolean unknown = false;
    while (message.has(to) && to - from < LONGEST_FREE && isFree(message, from, to)) {
      unknown |= isUnknown(message, to);
      to++;
    }
    while (to > from + 1 && !isUnknown(message, to - 1)) {
      to--;
    }
    return unknown && isUnknown(message, to - 1)
        ? List.of(new Found<>(from, to, message.text(from, to)))
        : List.of();
  }

  /** A free run whose unknown words all occur in the catalogue's texts. */
  static List<Found<String>> text(Message message, int from) {
    return free(message, from).stream().filter(found -> allOccur(message, found)).toList();
  }

  static List<Found<String>> epithet(Message message, int from) {
    boolean headFollows = message.isNoun(from + 1) || message.startsName(from + 1);
    boolean adjective = headFollows && !message.at(from).parted() || epithetChain(message, from);
    boolean fits = adjective && isUnknown(message, from) && message.occursInText(from);
    return fits ? List.of(new Found<>(from, from + 1, message.text(from, from + 1))) : List.of();
  }

  /**
   * The end of the words that may be meant as a title: names and stop words may stand in it, one
   * word must be unknown.
   */
  static int endOfTitleWords(Message message, int from) {
    int to = from;
    int lastWord = from;
    boolean unknown = false;
    while (message.has(to) && to - from < LONGEST_FREE) {
      Token token = message.at(to);
      boolean ends =
          BOUNDARIES.contains(token.word())
              || (to > from && token.parted())
              || token.number() != null;
      if (ends) {
        break;
      }
      unknown |= isUnknown(message, to) && !message.occursInText(to);
      to++;
      lastWord = StopWords.isStop(token.word()) ? lastWord : to;
    }
    return unknown ? lastWord : from;
  }

  /** One to three capitalised words in a row that nothing knows. */
  static List<Found<String>> proper(Message message, int from) {
    List<Found<String>> found = new ArrayList<>();
    int to = from;
    while (message.has(to)
        && to - from < 3
        && message.isCapitalised(to)
        && isUnknown(message, to)) {
      to++;
    }
    if (to > from && !message.parted(from, to)) {
      found.add(new Found<>(from, to, message.text(from, to)));
    }
    return found;
  }

  /** Whether a word opens another condition. */
  static boolean isBoundary(Token token) {
    return BOUNDARIES.contains(token.word());
  }

  /** Whether neither the rules nor the stop words nor the names know a word. */
  static boolean isUnknown(Message message, int at) {
    Token token = message.at(at);
    return token.number() == null
        && !StopWords.isStop(token.word())
        && !BOUNDARIES.contains(token.word())
        && !Rules.knows(token)
        && !NumberSlots.isNumeral(token.word())
        && !Units.isUnit(token.word())
        && !message.isNoun(at)
        && !message.startsName(at)
        && !Comparison.knows(token.word());
  }

  private static boolean epithetChain(Message message, int from) {
    int next = from + 1;
    return message.has(next)
        && isUnknown(message, next)
        && message.occursInText(next)
        && (message.isNoun(next + 1) || message.startsName(next + 1));
  }

  private static boolean isFree(Message message, int from, int at) {
    Token token = message.at(at);
    boolean parted = at > from && token.parted();
    if (at > from && (token.is("and") || token.is("or")) && isUnknown(message, at - 1)) {
      return !parted
          && message.has(at + 1)
          && !message.at(at + 1).parted()
          && isUnknown(message, at + 1);
    }
    boolean stop =
        StopWords.isStop(token.word()) && !BOUNDARIES.contains(token.word()) && at > from;
    return !parted && (stop || isUnknown(message, at));
  }

  private static boolean allOccur(Message message, Found<String> found) {
    for (int i = found.start(); i < found.end(); i++) {
      if (isUnknown(message, i) && !message.occursInText(i)) {
        return false;
      }
    }
    return true;
  }
}
