package io.vouch.agent.turn;

import io.vouch.agent.narration.FactText;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.understanding.Doubt;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.PlanningContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what was not understood into a question that offers real options. */
final class Questions {

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
        ? new PendingQuestion(
            "The catalogue says nothing about %s.".formatted(FactText.label(doubt.said())),
            List.of())
        : new PendingQuestion(text(doubt), options);
  }

  /** After every option was turned down; what held before still holds. */
  static PendingQuestion otherWords() {
    return new PendingQuestion(
        "All right, none of these. What are you looking for, in other words?", List.of());
  }

  /** After a question below a slate was waved aside. */
  static PendingQuestion noMatter() {
    return new PendingQuestion(
        "All right, no matter. Say what you would change, or \"show me more\".", List.of());
  }

  /** The question about words that nobody understood. */
  PendingQuestion unsure(PlanningContext context, PlannedTurn.Unsure unsure) {
    List<String> words = unsure.unaccountedWords();
    if (words.isEmpty()) {
      return new PendingQuestion(
          "I did not understand that. Could you put it in other words, for example with a kind, a title or a price?",
          List.of());
    }
    String quoted = words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    String rest = without(context.message(), words);
    if (unsure.bestGuess() == null || rest.isBlank()) {
      return new PendingQuestion(
          "I do not know what %s means here. Could you say it with a kind, a title, a brand or a number?"
              .formatted(quoted),
          List.of());
    }
    return new PendingQuestion(
        "I do not know what %s means here. Shall I go on without it?".formatted(quoted),
        List.of(new PendingQuestion.Option("without " + quoted, rest)));
  }

  private static String text(Doubt doubt) {
    String said = "\"" + doubt.said() + "\"";
    String field = doubt.field() == null ? "" : FactText.label(doubt.field());
    boolean offers = !doubt.options().isEmpty();
    return switch (doubt.kind()) {
      case UNKNOWN_FIELD ->
          "The catalogue has no %s.%s".formatted(said, offers ? " Did you mean one of these?" : "");
      case UNKNOWN_VALUE ->
          "The catalogue has no %s%s.%s"
              .formatted(
                  field.isEmpty() ? "" : field + " ",
                  said,
                  offers ? " Did you mean one of these?" : "");
      case UNKNOWN_TITLE ->
          "I find nothing called %s.%s"
              .formatted(said, offers ? " Did you mean one of these?" : "");
      case AMBIGUOUS_TITLE -> "There are several called %s. Which one?".formatted(said);
      case BAD_NUMBER ->
          "I cannot read %s as a number here. Which number did you mean?".formatted(said);
      case WRONG_UNIT ->
          "%s has another unit than %s here.%s"
              .formatted(
                  field.isEmpty() ? "That" : "The " + field,
                  said,
                  offers ? " Did you mean one of these?" : "");
      case WRONG_OPERATOR ->
          "I cannot put %s that way%s. Could you say it differently?"
              .formatted(said, field.isEmpty() ? "" : " on " + field);
      case TOO_LARGE -> "That is more than I can take in at once. Could you say less?";
      case CONTRADICTION -> "%s cannot all hold at once. Which one shall I keep?".formatted(said);
      case NO_SUCH_RANK ->
          (offers ? "The last list had no item %s. " : "I have not shown a list with an item %s. ")
                  .formatted(said)
              + "Which one did you mean?";
      case NOTHING_IN_FOCUS ->
          "I have not shown anything yet%s. What do you mean?"
              .formatted(doubt.said().isBlank() ? "" : " that %s could be".formatted(said));
      case NOTHING_TO_COMPARE ->
          "I have nothing to compare for %s. Which items do you mean?".formatted(said);
      case NOTHING_TO_RETRACT ->
          "There is no condition about %s to take back.%s"
              .formatted(said, offers ? " These hold now:" : "");
      case NOT_SAID -> "Shall I remember that about %s?".formatted(said);
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
