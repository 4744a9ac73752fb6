package io.vouch.agent.turn;

import io.vouch.agent.narration.FactText;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.understanding.Doubt;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what was not understood into a question that offers real options. */
final class Questions {
  private static final QuestionMessages SAY = Messages.of(QuestionMessages.class);

  /**
   * The question about a part of the plan that does not resolve. Of a field that the person did not
   * name, no other field is offered: nothing in the message could be put in its place.
   */
  PendingQuestion doubt(PlanningContext context, Doubt doubt) {
    List<PendingQuestion.Option> options =
        doubt.options().stream()
            .map(o -> new PendingQuestion.Option(o, doubt.settledBy(o, context.message())))
            .toList();
    boolean pointless =
        doubt.kind() == Doubt.Kind.UNKNOWN_FIELD
            && options.stream().allMatch(o -> o.message().equals(o.label()));
    return pointless
        ? new PendingQuestion(SAY.saysNothing(FactText.label(doubt.said())), List.of())
        : new PendingQuestion(text(doubt), options);
  }

  /** After every option was turned down; what held before still holds. */
  static PendingQuestion otherWords() {
    return new PendingQuestion(SAY.otherWords(), List.of());
  }

  /** After a question below a slate was waved aside. */
  static PendingQuestion noMatter() {
    return new PendingQuestion(SAY.noMatter(), List.of());
  }

  /** The question about words that nobody understood. */
  PendingQuestion unsure(PlanningContext context, PlannedTurn.Unsure unsure) {
    List<String> words = unsure.unaccountedWords();
    if (words.isEmpty()) {
      return new PendingQuestion(SAY.notUnderstood(), List.of());
    }
    String quoted = words.stream().map(SAY::quoted).collect(Collectors.joining(", "));
    String rest = without(context.message(), words);
    if (unsure.bestGuess() == null || rest.isBlank()) {
      return new PendingQuestion(SAY.unknownWords(quoted), List.of());
    }
    return new PendingQuestion(
        SAY.goOnWithout(quoted), List.of(new PendingQuestion.Option(SAY.without(quoted), rest)));
  }

  private static String text(Doubt doubt) {
    String said = doubt.said();
    String field = doubt.field() == null ? null : FactText.label(doubt.field());
    boolean offers = !doubt.options().isEmpty();
    return switch (doubt.kind()) {
      case UNKNOWN_FIELD -> SAY.unknownField(said, offers);
      case UNKNOWN_VALUE -> SAY.unknownValue(field, said, offers);
      case UNKNOWN_TITLE -> SAY.unknownTitle(said, offers);
      case AMBIGUOUS_TITLE -> SAY.ambiguousTitle(said);
      case BAD_NUMBER -> SAY.badNumber(said);
      case WRONG_UNIT -> SAY.wrongUnit(field, said, offers);
      case WRONG_OPERATOR -> SAY.wrongOperator(field, said);
      case TOO_LARGE -> SAY.tooLarge();
      case CONTRADICTION -> SAY.contradiction(said);
      case NO_SUCH_RANK -> SAY.noSuchRank(said, offers);
      case NOTHING_IN_FOCUS -> said.isBlank() ? SAY.nothingShown() : SAY.nothingShownThat(said);
      case NOTHING_TO_COMPARE -> SAY.nothingToCompare(said);
      case NOTHING_TO_RETRACT -> SAY.nothingToRetract(said, offers);
      case NOT_SAID -> SAY.shallIRemember(said);
    };
  }

  /** A word at the end that joined what is gone now. */
  private static final Pattern DANGLING =
      Pattern.compile("(?i)(?:[,;]?\\s+(?:but|and|or|with|also|more|less|a|an|the))+$");

  private static String without(String message, List<String> words) {
    String rest = message;
    for (String word : words) {
      int start = rest.indexOf(word);
      if (start >= 0) {
        rest = rest.substring(0, start) + rest.substring(start + word.length());
      }
    }
    String joined = rest.replaceAll("\\s+", " ").replaceAll(" (?=[?.!,;])", "").strip();
    return DANGLING.matcher(joined).replaceFirst("");
  }
}
