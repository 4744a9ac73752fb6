package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;

/** Orders, superlatives and how many items are wanted. */
final class OrderRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("order", (match, draft) -> order(match, draft)),
          new Rule.Meaning(
              "order of names",
              (match, draft) -> order(match, draft) && NameRules.affirm(match, draft)),
          new Rule.Meaning("superlative", (match, draft) -> superlative(match, draft)),
          new Rule.Meaning("best", (match, draft) -> best(match, draft)),
          new Rule.Meaning("adjective", (match, draft) -> adjective(match, draft)),
          new Rule.Meaning("top", (match, draft) -> limit(match.get(Slot.COUNT), draft)),
          new Rule.Meaning("counted", (match, draft) -> limit(match.get(Slot.COUNTED), draft)),
          new Rule.Meaning("limit", (match, draft) -> limit(match.get(Slot.COUNT), draft)),
          new Rule.Meaning("quantity of talk", (match, draft) -> true));

  private OrderRules() {}

  private static boolean order(Match match, Draft draft) {
    if (match.has(Slot.BEST)) {
      Comparison best = match.get(Slot.BEST);
      return best.isOf(match.message().vocabulary().schema())
          && draft.order(best.field(), !best.more());
    }
    FieldDefinition field = match.get(Slot.FIELD);
    if (field.kind() != FieldKind.NUMBER) {
      return false;
    }
    boolean largestFirst =
        switch (field.role()) {
          case RATING, POPULARITY, YEAR, ECO_SCORE, STOCK -> true;
          default -> false;
        };
    boolean smallestFirst = !match.marked(Mark.DESCENDING) && !largestFirst;
    return draft.order(field.name(), match.marked(Mark.ASCENDING) || smallestFirst);
  }

  /** Where a superlative stands behind what it is about, the match has that, too. */
  private static boolean superlative(Match match, Draft draft) {
    Comparison best = match.get(Slot.BEST);
    if (!best.isOf(match.message().vocabulary().schema())) {
      return false;
    }
    match.all(Slot.PART).forEach(draft::add);
    match.all(Slot.COUNT).forEach(draft::limit);
    if (!pluralFollows(match)) {
      draft.onlyTheFirst();
    }
    return draft.order(best.field(), !best.more());
  }

  /** By rating; where nothing is rated, the best is what the ranking puts first. */
  private static boolean best(Match match, Draft draft) {
    if (isSaidOfAnItem(match)) {
      return false;
    }
    if (!pluralFollows(match)) {
      draft.onlyTheFirst();
    }
    match
        .message()
        .vocabulary()
        .fields()
        .withRole(FieldRole.RATING)
        .filter(field -> field.kind() == FieldKind.NUMBER)
        .ifPresent(field -> draft.order(field.name(), false));
    return draft.items();
  }

  /** "It was the best …", "this best suits me": said of what is there already. */
  private static boolean isSaidOfAnItem(Match match) {
    Message message = match.message();
    int at = match.start() - 1;
    while (at >= 0
        && !message.at(at + 1).parted()
        && message.isStop(at)
        && !isPointer(message, at)) {
      at--;
    }
    return at >= 0 && !message.at(at + 1).parted() && isPointer(message, at);
  }

  private static boolean isPointer(Message message, int at) {
    return message.has(WordList.PRONOUNS, at) || message.has(WordList.POINTING, at);
  }

  /**
   * Whether the phrase that the superlative opens ends in a plural ("the cheapest running shoes").
   */
  private static boolean pluralFollows(Match match) {
    boolean plural = match.marked(Mark.PLURAL);
    for (int i = match.end(); match.message().has(i); i++) {
      Token token = match.message().at(i);
      if (token.parted() || match.message().has(WordList.PHRASE_ENDS, i)) {
        return plural;
      }
      plural = Filler.isFiller(match.message(), i) ? plural : token.isPlural();
    }
    return plural;
  }

  /**
   * "Cheap" alone bounds nothing: it orders. Without such a field, and as a part of a longer phrase
   * ("a new part of town"), it is a wish.
   */
  private static boolean adjective(Match match, Draft draft) {
    Comparison adjective = match.get(Slot.ADJECTIVE);
    Message message = match.message();
    return adjective.isOf(message.vocabulary().schema())
        && (adjective.isOfPrice(message.vocabulary().schema()) || !isPartOfPhrase(match))
        && draft.order(adjective.field(), !adjective.more());
  }

  private static boolean isPartOfPhrase(Match match) {
    Message message = match.message();
    int next = match.end();
    return message.has(next)
        && !message.at(next).parted()
        && message.isUnknown(next)
        && !Filler.isFiller(message, next);
  }

  private static boolean limit(int count, Draft draft) {
    return draft.limit(count);
  }
}
