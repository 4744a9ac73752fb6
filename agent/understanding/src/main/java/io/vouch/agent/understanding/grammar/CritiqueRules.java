package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Critique.Direction;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Comparisons with an item: cheaper, newer, of the same brand. */
final class CritiqueRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("better than", (match, draft) -> compared(match, draft)),
          new Rule.Meaning("not so", (match, draft) -> notSo(match, draft)),
          new Rule.Meaning("same", (match, draft) -> named(match, draft, Direction.SAME)),
          new Rule.Meaning(
              "different", (match, draft) -> named(match, draft, Direction.DIFFERENT)));

  private CritiqueRules() {}

  private static boolean compared(Match match, Draft draft) {
    Comparison better = match.get(Slot.BETTER);
    if (!match.has(Slot.ITEM) && match.message().is(match.end(), WordList.THAN)) {
      return false; // than something this rule cannot read
    }
    if (!isMood(match, better) && !better.isOf(match.message().vocabulary().schema())) {
      return leans(match, draft);
    }
    if (match.opensWith(Slot.ITEM)) { // "the second but lighter" is like the second
      draft.anchor(match.get(Slot.ITEM), true);
    }
    return isMood(match, better)
        ? draft.wish(match.message().pack().list(WordList.LIGHT_WISH).getFirst())
        : draft.critique(
            better.field(), better.more() ? Direction.MORE : Direction.LESS, reference(match));
  }

  /** "Lighter" where nothing is weighed: what calls itself light comes first. */
  private static boolean leans(Match match, Draft draft) {
    List<String> words = match.message().rules().comparisons().meant(match);
    return !words.isEmpty() && !match.has(Slot.ITEM) && draft.lean(String.join(" ", words));
  }

  /** "Lighter" of films or books, which have no weight but comedies, is their mood. */
  private static boolean isMood(Match match, Comparison better) {
    Message message = match.message();
    return !match.has(Slot.ITEM)
        && message.vocabulary().schema().find(better.field()).isEmpty()
        && IntStream.range(match.start(), match.end())
            .anyMatch(at -> message.has(WordList.LIGHT_MOOD, at))
        && message.pack().list(WordList.LIGHT_KIND).stream()
            .anyMatch(kind -> !message.vocabulary().names().find(message.keyOf(kind)).isEmpty());
  }

  /** "Not too heavy" compares with what was shown; before anything is shown it is an order. */
  private static boolean notSo(Match match, Draft draft) {
    Comparison adjective = match.get(Slot.ADJECTIVE);
    boolean nothingShown = match.message().view().inFocus() == null;
    boolean asks = match.marked(Mark.SURE) && (nothingShown || !complains(match, adjective));
    if (!adjective.isOf(match.message().vocabulary().schema()) || asks) {
      return false;
    }
    return nothingShown
        ? draft.orderAgainst(adjective.field(), adjective.more())
        : draft.critique(
            adjective.field(), adjective.more() ? Direction.LESS : Direction.MORE, null);
  }

  /** "Very expensive" of what is shown, and nothing else in the clause; not "very cheap". */
  private static boolean complains(Match match, Comparison adjective) {
    Message message = match.message();
    boolean alone = !message.has(match.end()) || message.at(match.end()).parted();
    boolean dear = adjective.more() && adjective.isOfPrice(message.vocabulary().schema());
    return dear && alone && match.start() == 0;
  }

  private static boolean named(Match match, Draft draft, Direction direction) {
    FieldDefinition field = match.get(Slot.FIELD);
    return field.kind() == FieldKind.CATEGORY
        && draft.critique(field.name(), direction, reference(match));
  }

  private static @Nullable ItemReference reference(Match match) {
    return match.has(Slot.ITEM) ? match.get(Slot.ITEM) : null;
  }
}
