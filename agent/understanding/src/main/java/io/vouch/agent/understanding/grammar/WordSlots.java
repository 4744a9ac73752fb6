package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Finds fields, nouns, and words that no rule knows. */
final class WordSlots {
  private static final int LONGEST_FREE = 8;
  private static final int LONGEST_FIELD = 4;
  private static final int LONGEST_ASKED = 12;
  private static final int LONGEST_RECIPIENT = 6;

  private WordSlots() {}

  static List<Found<FieldDefinition>> field(Message message, int from) {
    int longest =
        Math.min(LONGEST_FIELD, message.vocabulary().fields().longest(message.at(from).key()));
    for (int to = message.reach(from, longest); to > from; to--) {
      var field = message.vocabulary().fields().find(message.key(from, to));
      if (field.isPresent()
          && !message.parted(from, to)
          && !NameSlots.isInSeries(message, from, to, List.of())) {
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
      unknown |= message.isUnknown(to);
      to++;
    }
    while (to > from + 1 && !message.isUnknown(to - 1)) {
      to--;
    }
    return unknown && message.isUnknown(to - 1)
        ? List.of(new Found<>(from, to, message.text(from, to)))
        : List.of();
  }

  /** A free run whose unknown words all occur in the catalogue's texts. */
  static List<Found<String>> text(Message message, int from) {
    List<Found<String>> free = message.find(Slot.FREE, from);
    return free.isEmpty() || allOccur(message, free.getFirst()) ? free : List.of();
  }

  static List<Found<String>> epithet(Message message, int from) {
    boolean headFollows = message.isNoun(from + 1) || message.startsName(from + 1);
    boolean adjective = headFollows && !message.at(from).parted() || epithetChain(message, from);
    boolean fits = adjective && message.isUnknown(from) && message.occursInText(from);
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
          message.has(WordList.BOUNDARIES, to)
              || (to > from && token.parted())
              || token.number() != null;
      if (ends) {
        break;
      }
      unknown |= message.isUnknown(to) && !message.occursInText(to);
      to++;
      lastWord = message.isStop(to - 1) ? lastWord : to;
    }
    return unknown ? lastWord : from;
  }

  /** One to three capitalised words in a row that nothing knows. */
  static List<Found<String>> proper(Message message, int from) {
    List<Found<String>> found = new ArrayList<>();
    int to = from;
    while (message.has(to) && to - from < 3 && message.isCapitalised(to) && message.isUnknown(to)) {
      to++;
    }
    if (to > from && !message.parted(from, to)) {
      found.add(new Found<>(from, to, message.text(from, to)));
    }
    return found;
  }

  /** Every run of words from a token on that no mark parts, the longest first. */
  static List<Found<String>> asked(Message message, int from) {
    int to = from + 1;
    int reach = message.reach(from, LONGEST_ASKED);
    while (to < reach && !message.at(to).parted()) {
      to++;
    }
    List<Found<String>> found = new ArrayList<>();
    for (; to > from; to--) {
      found.add(new Found<>(from, to, message.text(from, to)));
    }
    return found;
  }

  /**
   * Somebody that something is for, the longest first: at most {@value #LONGEST_RECIPIENT} words,
   * the last of which is somebody and no name of the catalogue's.
   */
  static List<Found<String>> recipient(Message message, int from) {
    List<Found<String>> found = new ArrayList<>();
    StringJoiner words = new StringJoiner(" "); // without what stands between them
    int further = 0;
    for (int to = from; to < message.reach(from, LONGEST_RECIPIENT) && further <= 3; to++) {
      if (endsRecipient(message, from, to)) {
        break;
      }
      words.add(message.text(to, to + 1));
      if (isSomebody(message, from, to) && !(found.isEmpty() && message.startsName(to))) {
        found.addFirst(new Found<>(from, to + 1, words.toString()));
      }
      further += message.isStop(to) || message.at(to).number() != null ? 0 : 1;
    }
    return found;
  }

  private static boolean endsRecipient(Message message, int from, int at) {
    boolean parted = at > from && message.at(at).parted();
    boolean sign = message.at(at).word().codePoints().noneMatch(Character::isLetterOrDigit);
    return parted || sign || (isBoundary(message, at) && !message.is(at, WordList.AND));
  }

  /** Whether a word is somebody, or the end of two words that are ("year old"). */
  private static boolean isSomebody(Message message, int from, int at) {
    String two = at > from ? message.at(at - 1).form() + " " + message.at(at).form() : "";
    return message.is(at, WordList.RECIPIENTS) || message.pack().has(WordList.RECIPIENTS, two);
  }

  /** Whether a word opens another condition. */
  static boolean isBoundary(Message message, int at) {
    return message.has(WordList.BOUNDARIES, at);
  }

  /** What {@link Message#isUnknown} asks once. */
  static boolean nothingKnows(Message message, int at) {
    Token token = message.at(at);
    return token.number() == null
        && !message.isStop(at)
        && !message.has(WordList.BOUNDARIES, at)
        && !message.isRuleWord(at)
        && !Filler.isTalk(message, at)
        && !message.isOfAbsentKind(at)
        && !NumberSlots.isNumeral(message, token.word())
        && Units.named(token.word(), message.pack()) == null
        && !message.isNoun(at)
        && !message.startsName(at)
        && !message.rules().comparisons().knows(token.word())
        && field(message, at).stream().noneMatch(f -> f.value().kind() == FieldKind.FLAG);
  }

  private static boolean epithetChain(Message message, int from) {
    int next = from + 1;
    return message.has(next)
        && message.isUnknown(next)
        && message.occursInText(next)
        && (message.isNoun(next + 1) || message.startsName(next + 1));
  }

  private static boolean isFree(Message message, int from, int at) {
    Token token = message.at(at);
    boolean parted = at > from && token.parted();
    if (at > from
        && (message.is(at, WordList.AND) || message.is(at, WordList.OR))
        && message.isUnknown(at - 1)) {
      return !parted
          && message.has(at + 1)
          && !message.at(at + 1).parted()
          && message.isUnknown(at + 1);
    }
    boolean stop = message.isStop(at) && !message.has(WordList.BOUNDARIES, at) && at > from;
    return !parted && (stop || message.isUnknown(at));
  }

  private static boolean allOccur(Message message, Found<String> found) {
    for (int i = found.start(); i < found.end(); i++) {
      if (message.isUnknown(i) && !message.occursInText(i)) {
        return false;
      }
    }
    return true;
  }
}
