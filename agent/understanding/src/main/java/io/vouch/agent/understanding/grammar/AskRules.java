package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about items, which their own texts and facts may answer. */
final class AskRules {
  /** Longer is more than a question about what is shown ("is it possible to see some that …"). */
  private static final int MOST_DOUBTFUL = 6;

  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "ask about",
              (match, draft) -> isOfItem(match) && draft.act(about(items(match), null, false))),
          new Rule.Meaning("ask who", (match, draft) -> askWho(match, draft)),
          new Rule.Meaning("ask facts", (match, draft) -> askFacts(match, draft)),
          new Rule.Meaning("compare named", (match, draft) -> compareNamed(match, draft)),
          new Rule.Meaning("ask for", (match, draft) -> askFor(match, draft)),
          new Rule.Meaning("most of shown", (match, draft) -> mostOfShown(match, draft)),
          new Rule.Meaning(
              "between shown",
              (match, draft) -> {
                int count = match.has(Slot.COUNT) ? match.get(Slot.COUNT) : 2;
                return count > 1
                    && count <= match.message().view().slate().size()
                    && QuestionRules.compareFirst(draft, count);
              }),
          new Rule.Meaning("which of shown", (match, draft) -> whichOfShown(match, draft)));

  private AskRules() {}

  /** The item that is asked about; languages that leave "it" out ask about the last one. */
  static ItemReference item(Match match) {
    return match.has(Slot.ITEM) ? match.get(Slot.ITEM) : new ItemReference.InFocus();
  }

  /**
   * The items that are asked about. Where none is said they are all that are shown if the question
   * is about several ({@link Mark#PLURAL}), or if it is about a part ("is the battery removable?")
   * and no single item was talked about.
   */
  static List<ItemReference> items(Match match) {
    if (match.has(Slot.SHOWN)) {
      return match.get(Slot.SHOWN);
    }
    boolean ofPart = match.marked(Mark.PART) && match.message().view().focus() == null;
    List<ItemReference> all =
        match.marked(Mark.PLURAL) || ofPart ? ItemSlots.all(match.message()) : List.of();
    return match.has(Slot.ITEM) || all.isEmpty() ? List.of(item(match)) : all;
  }

  /** Facts of one item or of each. */
  static Act lookUp(Match match, String field) {
    List<ItemReference> items = items(match);
    return items.size() == 1
        ? new Act.LookUp(items.getFirst(), field)
        : new Act.AskFacts(items, List.of(field));
  }

  /** Bare words ("but who does?") ask only where they are all that is said of what was shown. */
  private static boolean askWho(Match match, Draft draft) {
    boolean bare = match.marked(Mark.ASKS);
    List<ItemReference> items = items(match);
    return isOfItem(match)
        && (!bare || isShown(match) && match.isAllThatIsSaid())
        && draft.act(
            items.size() == 1
                ? new Act.AskWho(items.getFirst())
                : new Act.AskFacts(
                    items,
                    match.message().pack().list(WordList.ACTOR_FIELDS).stream().limit(1).toList()));
  }

  private static Act about(List<ItemReference> items, @Nullable String words, boolean best) {
    return items.size() == 1
        ? new Act.AskAbout(items.getFirst(), words)
        : new Act.AskEach(items, words, best);
  }

  /**
   * Whether an item is meant: a sure title or that of an item that is shown, "it", or what was
   * shown where nothing is said.
   */
  static boolean isOfItem(Match match) {
    return match.has(Slot.SHOWN)
        ? match.isSureTitle(Slot.SHOWN) || isOnSlate(match.get(Slot.SHOWN).getFirst(), match)
        : match.has(Slot.ITEM) ? match.isSureTitle(Slot.ITEM) : isShown(match);
  }

  /** Whether an item is said, or it is all that is said after one was shown. */
  static boolean asksOfShown(Match match) {
    return isSaid(match) ? isOfItem(match) : isShown(match) && match.isAllThatIsSaid();
  }

  private static boolean isOnSlate(ItemReference item, Match match) {
    Message message = match.message();
    return !(item instanceof ItemReference.ByTitle(String title))
        || Arrays.stream(message.vocabulary().titles().find(title))
            .mapToObj(message.vocabulary().catalogue()::id)
            .anyMatch(message.view().slate()::contains);
  }

  private static boolean isSaid(Match match) {
    return match.has(Slot.ITEM) || match.has(Slot.SHOWN);
  }

  static boolean isShown(Match match) {
    return match.message().view().inFocus() != null;
  }

  /**
   * "Does it have GPS", "is it good for running", "do any of these fold". A bare "is it …", and any
   * question in which no item is named, is one about an item only where that is all that is said;
   * it compares nothing. Of several nothing is asked that sorts them out ("under 50 euros"). What
   * is worded like a statement ({@link Mark#ASKS}) has a question mark.
   */
  private static boolean askFor(Match match, Draft draft) {
    Message message = match.message();
    int from = match.startOf(Slot.ASKED);
    boolean sure = match.marked(Mark.SURE);
    boolean part = match.marked(Mark.PART) && isQuestion(match);
    boolean brief = part || match.endOf(Slot.ASKED) - from <= MOST_DOUBTFUL;
    boolean few = brief && !asksForItems(match);
    boolean all = match.isAllThatIsSaid() || isLastClause(match);
    return isOfItem(match)
        && (sure ? all || isSaid(match) : all && few && isShown(match))
        && !compares(match, from)
        && !message.has(WordList.GOES_ON, from)
        && !sortsOut(match)
        && (!match.marked(Mark.ASKS) || message.whole().indexOf('?') >= 0)
        && draft.act(asked(match, message));
  }

  /** "I have wide feet will they fit?": a question about an item needs no mark before it. */
  private static boolean isLastClause(Match match) {
    boolean ends = match.end() == match.message().size();
    return isQuestion(match) && (match.isClause() || ends && isSaid(match));
  }

  /** "Does the Calder grip better than the Vento?", by words of the titles that were shown. */
  private static boolean compareNamed(Match match, Draft draft) {
    if (!isShown(match) || !isQuestion(match)) {
      return false;
    }
    List<ItemReference> items =
        match.filled().stream()
            .filter(filled -> filled.slot().equals(Slot.ASKED))
            .flatMap(filled -> ItemSlots.named(match.message(), filled.found()).stream())
            .distinct()
            .toList();
    return items.size() == 2 && draft.act(new Act.Compare(items));
  }

  /** Whether the message, and so its last clause at the least, ends as a question. */
  private static boolean isQuestion(Match match) {
    return match.message().whole().stripTrailing().endsWith("?");
  }

  /**
   * A question of several items that asks for those of them that are not so, or measure so much.
   */
  private static boolean sortsOut(Match match) {
    Message message = match.message();
    boolean sorts = false;
    for (int at = match.startOf(Slot.ASKED); at < match.endOf(Slot.ASKED); at++) {
      sorts |= message.has(WordList.NEGATORS, at) || message.at(at).number() != null;
    }
    return sorts && items(match).size() > 1;
  }

  /** "What genre and year are those?", "any reviews?"; bare words ask only as a question. */
  private static boolean askFacts(Match match, Draft draft) {
    boolean asks = match.marked(Mark.ASKS) || isQuestion(match);
    boolean whole = match.isAllThatIsSaid() && isShown(match);
    return isOfItem(match)
        && (isSaid(match) || whole && asks)
        && draft.act(new Act.AskFacts(items(match), match.get(Slot.FACTS)));
  }

  /**
   * "Which of these would you call sturdy?", "which one has a basket?": without "of these" it is
   * about what is shown only where that is all that is said and no name of the catalogue is.
   */
  private static boolean whichOfShown(Match match, Draft draft) {
    List<ItemReference> items =
        match.has(Slot.SHOWN) ? match.get(Slot.SHOWN) : ItemSlots.all(match.message());
    boolean meant = match.has(Slot.SHOWN) || match.isAllThatIsSaid() && !asksForItems(match);
    return items.size() > 1
        && meant
        && saysSomething(match)
        && !compares(match, match.start())
        && !sortsOut(match)
        && draft.act(new Act.AskEach(items, match.get(Slot.ASKED), true));
  }

  /** Whether what is asked is more than filler ("which one is the best?"). */
  private static boolean saysSomething(Match match) {
    boolean says = false;
    for (int at = match.startOf(Slot.ASKED); at < match.endOf(Slot.ASKED); at++) {
      says |= !Filler.isFiller(match.message(), at);
    }
    return says;
  }

  private static boolean compares(Match match, int from) {
    boolean compares = false;
    for (int at = from; at < match.endOf(Slot.ASKED); at++) {
      compares |=
          !match.message().find(Slot.BETTER, at).isEmpty()
              || match.message().find(Slot.BEST, at).stream()
                  .anyMatch(best -> best.value().isOf(match.message().vocabulary().schema()));
    }
    return compares;
  }

  /** "Has red shoes?", where the language leaves "it" and "you" out, asks the shop. */
  private static boolean asksForItems(Match match) {
    boolean name = false;
    for (int at = match.startOf(Slot.ASKED); at < match.endOf(Slot.ASKED); at++) {
      boolean one = match.marked(Mark.PART) && match.message().is(at, WordList.ONE);
      name |= !one && (match.message().startsName(at) || match.message().isNoun(at));
    }
    return name && !isSaid(match);
  }

  /** "Is it heavy" is answered by the field that the adjective is of. */
  private static Act asked(Match match, Message message) {
    for (Found<?> found : message.find(Slot.ADJECTIVE, match.startOf(Slot.ASKED))) {
      if (found.end() == match.endOf(Slot.ASKED)
          && found.value() instanceof Comparison adjective
          && adjective.isOf(message.vocabulary().schema())) {
        return lookUp(match, adjective.field());
      }
    }
    return about(items(match), match.get(Slot.ASKED), false);
  }

  /** "Which of these is the lightest?" looks up the one; those that tie are told apart by rank. */
  private static boolean mostOfShown(Match match, Draft draft) {
    Comparison best = match.get(Slot.BEST);
    Message message = match.message();
    if (!best.isOf(message.vocabulary().schema())) {
      return false;
    }
    Catalogue catalogue = message.vocabulary().catalogue();
    NumberColumn numbers = catalogue.numbers(best.field());
    List<ItemId> slate = message.view().slate();
    int rank = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int index = 0; index < slate.size(); index++) {
      int item = catalogue.indexOf(slate.get(index));
      double number = item < 0 ? Double.NaN : numbers.at(item) * (best.more() ? 1 : -1);
      if (number > most) { // never where it is not a number
        most = number;
        rank = index + 1;
      }
    }
    return rank > 0 && draft.act(new Act.LookUp(new ItemReference.ByRank(rank), best.field()));
  }
}
