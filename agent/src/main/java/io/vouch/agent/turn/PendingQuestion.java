package io.vouch.agent.turn;

import io.vouch.domain.constraint.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question that waits for its answer, and what each option stands for. */
record PendingQuestion(String text, List<Option> options) {
  private static final List<Set<String>> ORDINALS =
      List.of(
          Set.of("1", "first", "the first", "the first one", "first one"),
          Set.of("2", "second", "the second", "the second one", "second one"),
          Set.of("3", "third", "the third", "the third one", "third one"),
          Set.of("4", "fourth", "the fourth", "the fourth one", "fourth one"),
          Set.of("5", "fifth", "the fifth", "the fifth one", "fifth one"));
  private static final Set<String> YES =
      Set.of(
          "yes", "yes please", "y", "yeah", "yep", "ok", "okay", "sure", "that one", "please do");
  private static final Set<String> NO =
      Set.of(
          "no",
          "nope",
          "no thanks",
          "no thank you",
          "none",
          "none of them",
          "none of these",
          "none of those",
          "neither",
          "never mind",
          "forget it");

  PendingQuestion {
    options = List.copyOf(options);
  }

  /**
   * The message that an answer stands for, or null where the answer picks no option.
   *
   * <p>An option is picked by its label, its message, its position, or by "yes" where there is only
   * one.
   */
  @Nullable String settledBy(String answer) {
    String folded = folded(answer);
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      boolean named =
          Words.fold(option.label()).equals(folded) || Words.fold(option.message()).equals(folded);
      boolean counted = i < ORDINALS.size() && ORDINALS.get(i).contains(folded);
      if (named || counted || (options.size() == 1 && YES.contains(folded))) {
        return option.message();
      }
    }
    return null;
  }

  /** Whether the answer agrees without saying to which of several options. */
  boolean isLeftOpenBy(String answer) {
    return options.size() > 1 && YES.contains(folded(answer));
  }

  /** Whether the answer turns every option down. */
  boolean isRefusedBy(String answer) {
    return !options.isEmpty() && NO.contains(folded(answer));
  }

  /** The same question, after an answer that picked none of its options. */
  PendingQuestion askedAgain() {
    String again = "Which one? Say its number or its name.";
    return new PendingQuestion(text.endsWith(again) ? text : text + " " + again, options);
  }

  private static String folded(String answer) {
    return Words.fold(answer).replaceAll("[.!?]+$", "").strip();
  }

  /**
   * One option.
   *
   * @param label the name people see
   * @param message the message that settles the question with it
   */
  record Option(String label, String message) {}
}
