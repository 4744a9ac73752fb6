package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.ItemRelation.Again.Which;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.ItemText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How what is wanted stands to an item, to what the person had before, or to other people.
 *
 * <p>The words of a relation are ordinary words too ("usual fit", "gift card", "surprise party"):
 * one that could go on as the name of a thing is a relation only where nothing follows it.
 */
final class RelationRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "goes with",
              (match, draft) ->
                  isSure(match)
                      && relate(match, draft, new ItemRelation.GoesWith(match.get(Slot.ITEM)))),
          new Rule.Meaning("for that", (match, draft) -> forThat(match, draft)),
          new Rule.Meaning(
              "instead of",
              (match, draft) ->
                  isSure(match)
                      && relate(match, draft, new ItemRelation.InsteadOf(match.get(Slot.ITEM)))),
          new Rule.Meaning(
              "again",
              (match, draft) ->
                  maySayKind(match) && relate(match, draft, new ItemRelation.Again(Which.NEWEST))),
          new Rule.Meaning(
              "the usual",
              (match, draft) ->
                  maySayKind(match) && relate(match, draft, new ItemRelation.Again(Which.USUAL))),
          new Rule.Meaning(
              "surprise", (match, draft) -> relate(match, draft, new ItemRelation.Surprise())),
          new Rule.Meaning("trending", (match, draft) -> trending(match, draft)),
          new Rule.Meaning("gift for", (match, draft) -> giftFor(match, draft)),
          new Rule.Meaning(
              "gift",
              (match, draft) ->
                  (match.marked(Mark.SURE) || opensClause(match))
                      && endsThere(match)
                      && relate(match, draft, new ItemRelation.GiftFor(null))));

  private RelationRules() {}

  private static boolean relate(Match match, Draft draft, ItemRelation relation) {
    return !isTitle(match)
        && draft.relate(relation, match.message().text(match.start(), match.end()));
  }

  /** "The Gift" and "The Usual Suspects" are asked for by their titles. */
  private static boolean isTitle(Match match) {
    return match.message().find(Slot.TITLE, match.start()).stream()
        .anyMatch(title ->
            title.end() >= match.end() && match.message().isSureTitle(title.start(), title.end()));
  }

  private static boolean opensClause(Match match) {
    return match.start() == 0 || match.message().at(match.start()).parted();
  }

  private static boolean isSure(Match match) {
    return match.isSureTitle(Slot.ITEM) && !match.isAlsoName(Slot.ITEM);
  }

  /** Whether no word follows that could belong to the same name. */
  private static boolean endsThere(Match match) {
    Message message = match.message();
    int end = match.end();
    return !message.has(end)
        || message.at(end).parted()
        || WordSlots.isBoundary(message, end)
        || message.isStop(end);
  }

  /** The same, but for a name of the catalogue's ("my usual coffee"). */
  private static boolean maySayKind(Match match) {
    return endsThere(match) || match.message().startsName(match.end());
  }

  /**
   * "A case for this phone": a thing stands before it, and where a word for the item is said, it is
   * one of the item's own.
   */
  private static boolean forThat(Match match, Draft draft) {
    Message message = match.message();
    int before = match.start() - 1;
    boolean thing =
        before >= 0
            && !message.at(match.start()).parted()
            && message.at(before).number() == null
            && !Filler.isFiller(message, before)
            && message.find(Slot.FIELD, before).isEmpty();
    if (!thing || isDefinite(message, before)) {
      return false;
    }
    if (match.has(Slot.ITEM)) {
      return isSold(message)
          && endsThere(match)
          && isSure(match)
          && !isPart(match)
          && relate(match, draft, new ItemRelation.GoesWith(match.get(Slot.ITEM)));
    }
    String words = match.has(Slot.NAMES) ? match.key(Slot.NAMES) : match.key(Slot.FREE);
    return isOfFocus(message, words)
        && relate(match, draft, new ItemRelation.GoesWith(new ItemReference.InFocus()));
  }

  /** "Seat covers for a Toyota" are for no item here that has the word in its title. */
  private static boolean isPart(Match match) {
    return match.get(Slot.ITEM) instanceof ItemReference.ByTitle(String title)
        && match.message().vocabulary().titles().find(title).length == 0;
  }

  /** Films are not used with films: only what is sold goes with what else is. */
  private static boolean isSold(Message message) {
    return message.vocabulary().fields().withRole(FieldRole.PRICE).isPresent();
  }

  /** "The plot for …": what an item itself has, no further thing to go with it. */
  private static boolean isDefinite(Message message, int thing) {
    int at = thing;
    while (at > 0 && !message.at(at).parted() && !Filler.isFiller(message, at - 1)) {
      at--;
    }
    return at > 0
        && !message.at(at).parted()
        && message.has(WordList.DEFINITE_ARTICLES, at - 1)
        && !message.has(WordList.INDEFINITE_ARTICLES, at - 1);
  }

  /** Whether the item last talked about has one of the words. */
  private static boolean isOfFocus(Message message, String words) {
    ItemId focus = message.view().inFocus();
    Catalogue catalogue = message.vocabulary().catalogue();
    int item = focus == null ? -1 : catalogue.indexOf(focus);
    if (item < 0) {
      return false;
    }
    Set<String> own = new HashSet<>();
    Words.of(catalogue.title(item) + " " + ItemText.body(catalogue, item))
        .forEach(word -> own.add(message.keyOf(word)));
    return Words.of(words).stream().anyMatch(own::contains);
  }

  /**
   * @sure: words that say it whatever the catalogue has; others may be its field.
   */
  private static boolean trending(Match match, Draft draft) {
    Message message = match.message();
    boolean sure = match.marked(Mark.SURE);
    boolean field = !message.vocabulary().schema().withRole(FieldRole.POPULARITY).isEmpty();
    boolean name = match.start() > 0 && message.isCapitalised(match.start());
    return (sure || !field) && !name && relate(match, draft, new ItemRelation.Trending());
  }

  /** Whom it is for also speaks for an item whose text has the word. */
  private static boolean giftFor(Match match, Draft draft) {
    Message message = match.message();
    int last = match.end() - 1;
    if (!draft.mayRelate()) {
      return false;
    }
    if (message.is(last, WordList.RECIPIENTS) && message.occursInText(last)) {
      draft.wish(message.text(last, match.end()));
    }
    return relate(match, draft, new ItemRelation.GiftFor(match.get(Slot.RECIPIENT)));
  }
}
