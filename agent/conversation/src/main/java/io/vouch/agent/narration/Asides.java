package io.vouch.agent.narration;

import io.vouch.agent.narration.Heard.HeardWish;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What must be said beside the items, whoever tells of them: wishes that none of them mentions,
 * words that were left aside, what could not be resolved.
 */
public final class Asides {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);

  private Asides() {}

  /** Whole sentences about a slate; empty where there is nothing to be said. */
  public static List<String> besideItems(NarrationInput input) {
    List<String> sentences = new ArrayList<>();
    int shown = input.cards().size();
    List<String> missing = quoted(input, wish -> !wish.avoided() && !wish.found());
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
      sentences.add(SAY.leftAside(Phrases.and(Phrases.quoted(heard.notUnderstood()))));
    }
    return sentences;
  }

  /** The words of some wishes, in quotes. */
  static List<String> quoted(NarrationInput input, Predicate<HeardWish> which) {
    return Phrases.quoted(
        input.heard().wishes().stream().filter(which).map(HeardWish::words).toList());
  }
}
