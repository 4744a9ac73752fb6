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
import java.util.List;

/** Questions about one item that its own text may answer. */
final class AskRules {
  /** Longer is more than a question about what is shown ("is it possible to see some that …"). */
  private static final int MOST_DOUBTFUL = 6;

  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "ask about",
              (match, draft) -> isOfItem(match) && draft.act(new Act.AskAbout(item(match), null))),
          new Rule.Meaning(
              "ask who",
              (match, draft) -> isOfItem(match) && draft.act(new Act.AskWho(item(match)))),
          new Rule.Meaning("ask for", (match, draft) -> askFor(match, draft)),
          new Rule.Meaning("most of shown", (match, draft) -> mostOfShown(match, draft)),
          new Rule.Meaning(
              "between shown",
              (match, draft) -> {
                int count = match.has(Slot.COUNT) ? match.get(Slot.COUNT) : 2;
                return count > 1
                    && count <= match.message().view().slate().size()
                    && QuestionRules.compareFirst(draft, count);
              }));

  private AskRules() {}

  /** The item that is asked about; languages that leave "it" out ask about the last one. */
  static ItemReference item(Match match) {
    return match.has(Slot.ITEM) ? match.get(Slot.ITEM) : new ItemReference.InFocus();
  }

  /** Whether an item is meant: a sure title, "it", or what was shown where nothing is said. */
  static boolean isOfItem(Match match) {
    return match.has(Slot.ITEM) ? match.isSureTitle(Slot.ITEM) : isShown(match);
  }

  static boolean isShown(Match match) {
    return match.message().view().inFocus() != null;
  }

  /**
   * "Does it have GPS", "is it good for running". A bare "is it …", and any question in which no
   * item is named, is one about an item only where that is all that is said; it compares nothing.
   */
  private static boolean askFor(Match match, Draft draft) {
    Message message = match.message();
    int from = match.startOf(Slot.ASKED);
    boolean sure = match.marked(Mark.SURE);
    boolean few = match.endOf(Slot.ASKED) - from <= MOST_DOUBTFUL && !asksForItems(match);
    boolean all = match.isAllThatIsSaid();
    return isOfItem(match)
        && (sure ? all || match.has(Slot.ITEM) : all && few && isShown(match))
        && !compares(match)
        && !message.has(WordList.GOES_ON, from)
        && draft.act(asked(match, message));
  }

  private static boolean compares(Match match) {
    boolean compares = false;
    for (int at = match.startOf(Slot.ASKED); at < match.endOf(Slot.ASKED); at++) {
      compares |=
          !match.message().find(Slot.BETTER, at).isEmpty()
              || !match.message().find(Slot.BEST, at).isEmpty();
    }
    return compares;
  }

  /** "Has red shoes?", where the language leaves "it" and "you" out, asks the shop. */
  private static boolean asksForItems(Match match) {
    boolean name = false;
    for (int at = match.startOf(Slot.ASKED); at < match.endOf(Slot.ASKED); at++) {
      name |= match.message().startsName(at) || match.message().isNoun(at);
    }
    return name && !match.has(Slot.ITEM);
  }

  /** "Is it heavy" is answered by the field that the adjective is of. */
  private static Act asked(Match match, Message message) {
    for (Found<?> found : message.find(Slot.ADJECTIVE, match.startOf(Slot.ASKED))) {
      if (found.end() == match.endOf(Slot.ASKED)
          && found.value() instanceof Comparison adjective
          && adjective.isOf(message.vocabulary().schema())) {
        return new Act.LookUp(item(match), adjective.field());
      }
    }
    return new Act.AskAbout(item(match), match.get(Slot.ASKED));
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
