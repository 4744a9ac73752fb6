package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Critique.Direction;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons with an item: cheaper, newer, of the same brand. */
final class CritiqueRules {
  private static final String ONE =
      "[something|anything|one|ones|but|and|a|an|even|much|a bit|a little|slightly|somewhat|way|far] ";

  static final List<Rule> ALL =
      List.of(
          Rule.named("better than")
              .when(
                  ONE
                      + "[a bit|a little|much|slightly|even|way|{noun}] {better} [one|ones|options|{noun}] [than {item}]",
                  "make it [a bit|much|slightly] {better}")
              .then((match, draft) -> compared(match, draft))
              .as(
                  "shop+: something cheaper",
                  "films+: a bit newer please",
                  "films+: not that one, something lighter",
                  "shop+: one lighter than the second"),
          Rule.named("not so")
              .when(
                  "[but|and] not (so|as|too|that|very|quite so) {adjective}",
                  "[(that|it|this|they) (is|are)] [a bit|way|much|far] too {adjective}",
                  "(that|it|this|they|these|those) (is|are) (a bit|a little|rather|kinda) {adjective}")
              .then((match, draft) -> notSo(match, draft))
              .as(
                  "films+: not so long please",
                  "shop+: too expensive",
                  "shop+: that's a bit pricey",
                  "shop: a laptop, not too heavy"),
          Rule.named("same")
              .when(
                  "[but|by|from|of|in|with|more of|more from|more by] the same {field} [as {item}]",
                  "same {field} [as {item}]")
              .then((match, draft) -> named(match, draft, Direction.SAME))
              .as("shop+: same brand", "films: by the same director as Zodiac"),
          Rule.named("different")
              .when(
                  "[but|rather] [by|from|of|in|with] [a|an|some|any] (different|other|another) {field} [than {item}|please]",
                  "not the same {field} [as {item}]")
              .then((match, draft) -> named(match, draft, Direction.DIFFERENT))
              .as("shop+: a different brand please", "films+: another director"));

  private CritiqueRules() {}

  private static boolean compared(Match match, Draft draft) {
    Comparison better = match.get(Slot.BETTER);
    if (!match.has(Slot.ITEM) && match.message().is(match.end(), "than")) {
      return false; // than something this rule cannot read
    }
    return isMood(match, better)
        ? draft.wish("light-hearted comedy")
        : draft.critique(
            better.field(), better.more() ? Direction.MORE : Direction.LESS, reference(match));
  }

  /** "Lighter" of films or books, which have no weight but comedies, is their mood. */
  private static boolean isMood(Match match, Comparison better) {
    CatalogueVocabulary vocabulary = match.message().vocabulary();
    return match.says("lighter")
        && !match.has(Slot.ITEM)
        && vocabulary.schema().find(better.field()).isEmpty()
        && !vocabulary.names().find("comedy").isEmpty();
  }

  /** "Not too heavy" compares with what was shown; before anything is shown it is an order. */
  private static boolean notSo(Match match, Draft draft) {
    Comparison adjective = match.get(Slot.ADJECTIVE);
    if (match.message().view().inFocus() == null) {
      return draft.order(adjective.field(), adjective.more()); // the opposite end first
    }
    return draft.critique(
        adjective.field(), adjective.more() ? Direction.LESS : Direction.MORE, null);
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
