package io.vouch.agent.narration;

import io.vouch.agent.narration.Heard.HeardWish;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What must be said beside the items, whoever tells of them: wishes that none of them mentions,
 * words that were left aside, what could not be resolved.
 */
public final class Asides {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  /** Nobody recites more than this; the answer's own lists have all of it. */
  private static final int MOST_SAID = 2;

  /** Of a longer phrase nobody expects that an item mentions it. */
  private static final int MOST_WORDS = 4;

  private Asides() {}

  /** Whole sentences about a slate; empty where there is nothing to be said. */
  public static List<String> besideItems(NarrationInput input) {
    List<String> sentences = new ArrayList<>();
    int shown = input.cards().size();
    List<String> missing = Phrases.quoted(missing(input.heard()));
    if (!missing.isEmpty() && shown > 0) {
      sentences.add(SAY.noneMentions(shown, Phrases.or(missing)));
    }
    List<String> unavoidable = quoted(input, wish -> wish.avoided() && wish.found());
    if (!unavoidable.isEmpty() && shown > 0) {
      sentences.add(SAY.stillMention(shown, Phrases.or(unavoidable)));
    }
    sentences.addAll(beside(input.heard()));
    return sentences;
  }

  /** Whole sentences beside any other answer. */
  static List<String> beside(Heard heard) {
    List<String> sentences = new ArrayList<>(heard.remarks());
    if (!heard.notUnderstood().isEmpty()) {
      sentences.add(SAY.leftAside(Phrases.and(Phrases.quoted(mostTelling(heard.notUnderstood())))));
    }
    return sentences;
  }

  /**
   * What none of them mentions and is worth saying: names, of many the first; else the shortest
   * phrase, if it is one that can be said in a breath.
   */
  private static List<String> missing(Heard heard) {
    List<String> all =
        heard.wishes().stream()
            .filter(wish -> !wish.avoided() && !wish.found())
            .map(HeardWish::words)
            .distinct()
            .toList();
    List<String> names = all.stream().filter(Asides::isName).limit(MOST_SAID).toList();
    return names.isEmpty()
        ? all.stream()
            .filter(words -> words.split(" ").length <= MOST_WORDS)
            .min(Comparator.comparingInt(String::length))
            .stream()
            .toList()
        : names;
  }

  private static boolean isName(String words) {
    return Arrays.stream(words.split(" ")).allMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  /** The words of some wishes, in quotes; of many the first. */
  static List<String> quoted(NarrationInput input, Predicate<HeardWish> which) {
    return Phrases.quoted(
        input.heard().wishes().stream()
            .filter(which)
            .map(HeardWish::words)
            .distinct()
            .limit(MOST_SAID)
            .toList());
  }

  /** In the order said; phrases before single words, which are often no more than talk. */
  private static List<String> mostTelling(List<String> all) {
    List<String> telling =
        all.stream()
            .distinct()
            .sorted(Comparator.comparing(words -> words.indexOf(' ') < 0))
            .limit(MOST_SAID)
            .toList();
    return all.stream().distinct().filter(telling::contains).toList();
  }
}
