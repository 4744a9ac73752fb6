package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.Span.Kind;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Items as examples of what is wanted or not, items to leave out, and several things wanted
 * together within one budget.
 */
final class ItemRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("opener", (match, draft) -> true),
          new Rule.Meaning(
              "like item",
              (match, draft) ->
                  match.all(Slot.ITEM).stream().allMatch(item -> draft.anchor(item, true))),
          new Rule.Meaning("like some", (match, draft) -> likeSome(match, draft)),
          new Rule.Meaning(
              "item but",
              (match, draft) ->
                  match.message().has(match.end())
                      && !match.isAlsoName(Slot.ITEM)
                      && match.isSureTitle(Slot.ITEM)
                      && draft.anchor(match.get(Slot.ITEM), true)),
          new Rule.Meaning(
              "like unknown", (match, draft) -> draft.anchor(match.get(Slot.TITLE_WORDS), true)),
          new Rule.Meaning(
              "item or like it", (match, draft) -> draft.anchor(match.get(Slot.TITLE), true)),
          new Rule.Meaning(
              "more of the same",
              (match, draft) -> draft.anchor(new ItemReference.InFocus(), true)),
          new Rule.Meaning(
              "liked item",
              (match, draft) ->
                  (match.all(Slot.TITLE).size() > 1 || match.marked(Mark.ASKS))
                      && match.all(Slot.TITLE).stream()
                          .allMatch(title -> draft.anchor(title, true))),
          new Rule.Meaning(
              "unlike item",
              (match, draft) ->
                  draft.anchor(
                      match.get(match.has(Slot.ITEM) ? Slot.ITEM : Slot.TITLE_WORDS), false)),
          new Rule.Meaning("other ones", (match, draft) -> passShown(match, draft)),
          new Rule.Meaning("none of these", (match, draft) -> leaveOutShown(match, draft)),
          new Rule.Meaning(
              "exclude",
              (match, draft) ->
                  !match.isAlsoName(Slot.ITEM)
                      && match.isSureTitle(Slot.ITEM)
                      && !match.message().has(WordList.GOES_ON, match.end())
                      && draft.change(new ConstraintChange.Exclude(match.get(Slot.ITEM)))),
          new Rule.Meaning(
              "known already",
              (match, draft) ->
                  match.all(Slot.ITEM).stream()
                      .allMatch(item -> draft.change(new ConstraintChange.Exclude(item)))),
          new Rule.Meaning("known series", (match, draft) -> leaveOutSeries(match, draft)),
          new Rule.Meaning(
              "other than item",
              (match, draft) ->
                  !match.isAlsoName(Slot.ITEM)
                      && match.isSureTitle(Slot.ITEM)
                      && draft.items()
                      && draft.change(new ConstraintChange.Exclude(match.get(Slot.ITEM)))),
          new Rule.Meaning(
              "leave out the first",
              (match, draft) ->
                  IntStream.rangeClosed(1, Math.min(match.get(Slot.COUNT), 20))
                      .allMatch(rank ->
                          draft.change(
                              new ConstraintChange.Exclude(new ItemReference.ByRank(rank))))),
          new Rule.Meaning(
              "ask for unknown title",
              (match, draft) -> draft.act(new Act.LookUp(match.get(Slot.TITLE_WORDS), null))),
          new Rule.Meaning("bundle", (match, draft) -> bundle(match, draft)));

  /** So many words may tell which other things are wanted. */
  private static final int MOST_BETWEEN = 3;

  private ItemRules() {}

  /** "I loved Heat. Something like that": what is pointed at was named in the message itself. */
  static void readLikeness(Message message, Covered covered, Draft draft) {
    int said = draft.likenessSaidAt();
    List<ItemReference> named = new ArrayList<>();
    int at = 0;
    while (at < said) {
      Found<ItemReference> title = longestTitle(message, at, said);
      if (title == null) {
        at++;
      } else {
        named.add(title.value());
        draft.unwish(at, title.end());
        covered.fill(at, title.end());
        covered.take(at, title.end(), Kind.ANCHOR);
        at = title.end();
      }
    }
    if (!named.isEmpty()) {
      draft.pointAt(named);
    }
  }

  private static @Nullable Found<ItemReference> longestTitle(Message message, int from, int to) {
    Found<ItemReference> longest = null;
    for (Found<ItemReference> title : message.find(Slot.TITLE, from)) {
      boolean longer = longest == null || title.end() > longest.end();
      boolean written =
          title.end() > from + 1
              && message.isCapitalised(from)
              && message.isCapitalised(title.end() - 1);
      boolean sure = written || message.isSureTitle(from, title.end());
      if (longer && title.end() <= to && sure) {
        longest = title;
      }
    }
    return longest;
  }

  /** Of several things the known are examples; what the others are called is a wish. */
  private static boolean likeSome(Match match, Draft draft) {
    List<ItemReference> known = match.all(Slot.ITEM);
    known.forEach(item -> draft.anchor(item, true));
    match.all(Slot.PROPER).forEach(draft::wish);
    return !known.isEmpty();
  }

  /** "A different horror film", "another quiet one": the same again would be no answer. */
  private static boolean passShown(Match match, Draft draft) {
    Message message = match.message();
    boolean denied = match.start() > 0 && message.has(WordList.NEGATORS, match.start() - 1);
    if (denied || message.view().slate().isEmpty()) {
      return false;
    }
    int far = match.end() + MOST_BETWEEN;
    for (int at = match.end(); at <= far && message.has(at) && !message.at(at).parted(); at++) {
      if (message.isNoun(at)) {
        return draft.items() && draft.passShown();
      }
      if (message.isStop(at)) {
        return false;
      }
    }
    return false;
  }

  private static boolean leaveOutShown(Match match, Draft draft) {
    int shown = match.message().view().slate().size();
    return shown > 0
        && !deniesWhatFollows(match)
        && IntStream.rangeClosed(1, shown)
            .allMatch(
                rank -> draft.change(new ConstraintChange.Exclude(new ItemReference.ByRank(rank))));
  }

  /** "All the Hangover films": every item whose title begins so, or the one that is called so. */
  private static boolean leaveOutSeries(Match match, Draft draft) {
    Message message = match.message();
    int from = match.startOf(Slot.ASKED);
    int to = match.endOf(Slot.ASKED);
    while (to > from && isBeside(message, to - 1)) {
      to--;
    }
    while (to > from && isBeside(message, from)) {
      from++;
    }
    if (to == from) {
      return false;
    }
    TitleIndex titles = message.vocabulary().titles();
    int[] series = titles.series(message.text(from, to));
    int[] meant = series.length > 0 ? series : titles.find(message.text(from, to));
    for (int item : meant) {
      draft.change(
          new ConstraintChange.Exclude(
              new ItemReference.ById(message.vocabulary().catalogue().id(item))));
    }
    return meant.length > 0;
  }

  private static boolean isBeside(Message message, int at) {
    return message.isNoun(at) || Filler.isFiller(message, at);
  }

  /** "None striped", "nothing with rivets": a bare negator denies what follows in its clause. */
  private static boolean deniesWhatFollows(Match match) {
    Message message = match.message();
    int at = match.end();
    while (message.has(at) && !message.at(at).parted() && Filler.isFiller(message, at)) {
      if (message.has(WordList.NEGATION_ENDS, at)) {
        return false;
      }
      at++;
    }
    boolean ends = !message.has(at) || message.at(at).parted();
    return message.has(WordList.NEGATORS, match.end() - 1) && !ends;
  }

  private static boolean bundle(Match match, Draft draft) {
    Quantity quantity = match.get(Slot.QUANTITY);
    Optional<FieldDefinition> price =
        match.message().vocabulary().fields().withRole(FieldRole.PRICE);
    boolean money = quantity.unit() == null || Units.isMoney(quantity.unit());
    List<Statement> parts = match.all(Slot.PART);
    if (price.isEmpty() || !money || parts.stream().distinct().count() < parts.size()) {
      return false;
    }
    Operator operator = match.marked(Mark.BELOW) ? Operator.LESS_THAN : Operator.AT_MOST;
    Statement budget =
        new Statement.Leaf(price.get().name(), operator, List.of(quantity.toString()));
    List<BundlePart> things =
        parts.stream().map(part -> new BundlePart("", List.of(part), null, null)).toList();
    return draft.act(new Act.Bundle(things, budget, List.of(), null, null));
  }
}
