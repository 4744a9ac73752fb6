package io.vouch.agent.turn;

import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.understanding.Doubt;
import io.vouch.agent.understanding.Span;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/** What is said of a part of a message that could not be resolved, beside the items. */
final class Remarks {
  private static final RemarkMessages SAY = Messages.of(RemarkMessages.class);

  /** Everything that is to be said beside the items. */
  List<String> of(Understood.Runnable understood) {
    List<String> remarks = new ArrayList<>();
    if (understood.spans().stream().anyMatch(span -> span.kind() == Span.Kind.LEFT_OUT)) {
      remarks.add(SAY.leftOut());
    }
    understood.doubts().forEach(doubt -> remarks.add(of(doubt)));
    return remarks;
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
