package io.vouch.agent.turn.state;

import io.vouch.agent.chat.ChatAnswer.Question;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for its answer, and what each option stands for.
 *
 * @param isBesideSlate whether items were shown with it, so that it may be left unanswered and a
 *     number means an item and not an option
 * @param isAskedAgain whether an answer picked none of its options; missing where none did so far
 */
public record PendingQuestion(
    String text, List<Option> options, boolean isBesideSlate, @Nullable Boolean isAskedAgain) {
  private static final StateMessages SAY = Messages.of(StateMessages.class);

  /** Short answers are read in every language, whichever the conversation is in. */
  private static final List<AnswerWords> READ =
      Arrays.stream(Language.values())
          .map(language -> Messages.of(AnswerWords.class, language))
          .toList();

  private static final List<Set<String>> ORDINALS =
      Stream.<Function<AnswerWords, String>>of(
              AnswerWords::first,
              AnswerWords::second,
              AnswerWords::third,
              AnswerWords::fourth,
              AnswerWords::fifth)
          .map(PendingQuestion::words)
          .toList();
  private static final Set<String> YES = words(AnswerWords::yes);
  private static final Set<String> NO = words(AnswerWords::no);

  public PendingQuestion {
    options = List.copyOf(options);
  }

  public PendingQuestion(String text, List<Option> options, boolean isBesideSlate) {
    this(text, options, isBesideSlate, null);
  }

  /** A question that is the whole answer of its turn. */
  public PendingQuestion(String text, List<Option> options) {
    this(text, options, false);
  }

  /**
   * The option that an answer picks, or null where it picks none.
   *
   * <p>An option is picked by its label, its message, its position, or by "yes" where there is only
   * one.
   */
  public @Nullable Option settledBy(String answer) {
    String folded = folded(answer);
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      boolean named =
          Words.fold(option.label()).equals(folded) || Words.fold(option.message()).equals(folded);
      boolean counted = !isBesideSlate && i < ORDINALS.size() && ORDINALS.get(i).contains(folded);
      if (named || counted || (options.size() == 1 && YES.contains(folded))) {
        return option;
      }
    }
    return null;
  }

  /**
   * Whether the answer agrees without saying to which of several options; beside items it agrees to
   * the items.
   */
  public boolean isLeftOpenBy(String answer) {
    return !isBesideSlate && options.size() > 1 && YES.contains(folded(answer));
  }

  /** Whether the answer turns every option down. */
  public boolean isRefusedBy(String answer) {
    return !options.isEmpty() && NO.contains(folded(answer));
  }

  /** As people and programs see it: each option is a message that answers it. */
  public Question question() {
    String asked = isAskedAgain == null ? text : text + " " + SAY.whichOption(isBesideSlate);
    return new Question(asked, options.stream().map(Option::message).toList());
  }

  /** The same question, after an answer that picked none of its options. */
  public PendingQuestion askedAgain() {
    return new PendingQuestion(text, options, isBesideSlate, true);
  }

  private static Set<String> words(Function<AnswerWords, String> list) {
    return READ.stream()
        .flatMap(words -> Arrays.stream(list.apply(words).split("\\|")))
        .map(PendingQuestion::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String answer) {
    return Words.fold(answer).replaceAll("[.!?]+$", "").strip();
  }

  /**
   * One option.
   *
   * @param label the name people see
   * @param message the message that settles the question with it
   * @param constraint what it means, where that is known without reading the message; else null
   */
  public record Option(String label, String message, @Nullable Constraint constraint) {
    public Option(String label, String message) {
      this(label, message, null);
    }

    /** An option that is a constraint, whatever its words would be read as. */
    public static Option of(String label, Constraint constraint) {
      return new Option(label, label, constraint);
    }
  }
}
