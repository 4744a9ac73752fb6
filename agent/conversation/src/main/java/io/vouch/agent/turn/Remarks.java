package io.vouch.agent.turn;

import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.understanding.Doubt;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.OtherLanguages;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is said of a part of a message that could not be resolved, beside the items. */
final class Remarks {
  private static final RemarkMessages SAY = Messages.of(RemarkMessages.class);

  /** A capital letter, a figure or a quotation mark: what is called so has a name. */
  private static final Pattern NAME_LIKE = Pattern.compile("[\\p{Lu}\\d\"“”„«»]");

  /**
   * Everything that is to be said beside the items.
   *
   * @param missesPeople whether somebody is named and the catalogue names nobody
   */
  List<String> of(String message, Understood.Runnable understood, boolean missesPeople) {
    List<String> remarks = new ArrayList<>();
    if (missesPeople) {
      remarks.add(SAY.namesNoPeople());
    }
    if (understood.spans().stream().anyMatch(span -> span.kind() == Span.Kind.LEFT_OUT)) {
      remarks.add(SAY.leftOut());
    }
    if (OtherLanguages.isSpokenIn(message)) {
      remarks.add(SAY.otherLanguage());
    }
    understood.doubts().stream()
        .filter(doubt -> isWorthSaying(doubt, message))
        .forEach(doubt -> remarks.add(of(doubt)));
    return remarks;
  }

  /**
   * Words in the place of a name that are no name ("I like the grip") order the items as a wish;
   * that nothing is called so would tell nobody anything. What is asked for and what nearly is a
   * title is said.
   */
  private static boolean isWorthSaying(Doubt doubt, String message) {
    boolean asked = message.indexOf('?') >= 0;
    return switch (doubt.kind()) {
      case UNKNOWN_TITLE -> asked || !doubt.options().isEmpty() || isNameLike(doubt, message);
      case UNKNOWN_VALUE -> isNameLike(doubt, message);
      case UNKNOWN_FIELD,
          MISSPELT,
          MISSPELT_TITLE,
          AMBIGUOUS_TITLE,
          BAD_NUMBER,
          WRONG_UNIT,
          WRONG_OPERATOR,
          TOO_LARGE,
          CONTRADICTION,
          NO_SUCH_RANK,
          NOTHING_IN_FOCUS,
          NOTHING_TO_COMPARE,
          NOTHING_TO_RETRACT,
          NOT_SAID ->
          true;
    };
  }

  private static boolean isNameLike(Doubt doubt, String message) {
    boolean shouted = message.chars().noneMatch(Character::isLowerCase);
    boolean opens = message.strip().startsWith(doubt.said()) && !doubt.said().contains(" ");
    return !shouted && !opens && NAME_LIKE.matcher(doubt.said()).find();
  }

  String of(Doubt doubt) {
    String said = doubt.said();
    String field = doubt.field() == null ? null : FactText.label(doubt.field());
    return switch (doubt.kind()) {
      case UNKNOWN_FIELD -> SAY.unknownField(FactText.label(said));
      case UNKNOWN_VALUE -> SAY.unknownValue(said);
      case MISSPELT, MISSPELT_TITLE -> SAY.misspelt(said, doubt.options().getFirst());
      case UNKNOWN_TITLE -> SAY.unknownTitle(said);
      case AMBIGUOUS_TITLE -> SAY.ambiguousTitle(said);
      case BAD_NUMBER -> SAY.badNumber(said);
      case WRONG_UNIT ->
          SAY.wrongUnit(field, said, doubt.options().isEmpty() ? null : doubt.options().getFirst());
      case WRONG_OPERATOR -> SAY.wrongOperator(field);
      case TOO_LARGE -> SAY.tooLarge();
      case CONTRADICTION -> SAY.contradiction(said);
      case NO_SUCH_RANK -> SAY.noSuchRank(said);
      case NOTHING_IN_FOCUS -> SAY.nothingShown();
      case NOTHING_TO_COMPARE -> SAY.nothingToCompare();
      case NOTHING_TO_RETRACT -> SAY.nothingToRetract(said.isBlank() ? null : said);
      case NOT_SAID -> SAY.notRemembered(said);
    };
  }
}
