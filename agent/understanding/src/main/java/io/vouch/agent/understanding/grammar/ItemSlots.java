package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds items pointed at: "it", "the second one", "number 3", or a title. */
final class ItemSlots {
  private ItemSlots() {}

  static List<Found<ItemReference>> item(Message message, int from) {
    List<Found<ItemReference>> found = new ArrayList<>(title(message, from));
    found.addAll(ranked(message, from));
    found.addAll(shown(message, from));
    boolean pointing = message.is(from, WordList.POINTING);
    if (pointing || message.is(from, WordList.PRONOUNS)) {
      boolean one = pointing && (message.is(from + 1, WordList.ONE) || message.isNoun(from + 1));
      found.add(new Found<>(from, one ? from + 2 : from + 1, new ItemReference.InFocus()));
    }
    return found;
  }

  /** Titles that are exact up to case, accents, articles and year; the longest first. */
  static List<Found<ItemReference>> title(Message message, int from) {
    List<Found<ItemReference>> found = new ArrayList<>();
    for (int to = titleReach(message, from); to > from; to--) {
      boolean filler = message.isStop(from) || message.has(WordList.FILLER, from);
      boolean stopOnly = to == from + 1 && filler && !message.isCapitalised(from);
      boolean noTitle = stopOnly || message.isOnlyNoun(from, to);
      if (!noTitle && message.vocabulary().titles().find(message.text(from, to)).length > 0) {
        found.add(new Found<>(from, to, new ItemReference.ByTitle(message.text(from, to))));
      }
    }
    return found;
  }

  /** How far the words from a token on could all be words of titles. */
  private static int titleReach(Message message, int from) {
    boolean article = message.is(from, WordList.ARTICLES);
    int most = message.reach(from, TitleIndex.MAX_WORDS);
    int to = article ? from + 1 : from;
    while (to < most && message.isTitleWord(to) && (to == from || message.followsInTitle(to))) {
      to++;
    }
    return to;
  }

  /** Words where a title is expected, up to where another condition opens. */
  static List<Found<ItemReference>> titleWords(Message message, int from) {
    int start = message.is(from, WordList.ARTICLES) ? from + 1 : from;
    if (!message.has(start)) {
      return List.of();
    }
    int to = WordSlots.endOfTitleWords(message, start);
    if (to > start
        && message.has(to)
        && message.at(to).number() != null
        && !message.at(to).parted()) {
      to++; // a sequel's number
    }
    return to > start
        ? List.of(new Found<>(from, to, new ItemReference.ByTitle(message.text(start, to))))
        : List.of();
  }

  /** "The Calder": a word that nothing else knows and that one title of the slate has. */
  private static List<Found<ItemReference>> shown(Message message, int from) {
    int at = message.is(from, WordList.DEFINITE_ARTICLES) ? from + 1 : from;
    boolean pointed = at > from || message.isCapitalised(from);
    if (!message.has(at) || !pointed || !message.isUnknown(at)) {
      return List.of();
    }
    List<Integer> ranks = new ArrayList<>();
    for (ItemId id : message.view().slate()) {
      int item = message.vocabulary().catalogue().indexOf(id);
      if (item >= 0
          && Words.of(message.vocabulary().catalogue().title(item))
              .contains(message.at(at).word())) {
        ranks.add(message.view().slate().indexOf(id) + 1);
      }
    }
    return ranks.size() == 1
        ? List.of(new Found<>(from, at + 1, new ItemReference.ByRank(ranks.getFirst())))
        : List.of();
  }

  private static List<Found<ItemReference>> ranked(Message message, int from) {
    int at = message.is(from, WordList.DEFINITE_ARTICLES) ? from + 1 : from;
    if (!message.has(at)) {
      return List.of();
    }
    Integer rank = message.pack().numbers().ordinals().get(message.at(at).word());
    boolean numbered = message.is(at, WordList.NUMBER_SIGNS);
    if (rank == null && message.is(at, WordList.LAST) && !message.view().slate().isEmpty()) {
      rank = message.view().slate().size();
    }
    if (rank == null && numbered && message.has(at + 1)) {
      Double number = message.at(at + 1).number();
      rank = number == null ? null : Integer.valueOf(number.intValue());
      at++;
    }
    if (rank == null) {
      return List.of();
    }
    int end = message.is(at + 1, WordList.ONE) || message.isNoun(at + 1) ? at + 2 : at + 1;
    return List.of(new Found<>(from, end, new ItemReference.ByRank(rank)));
  }
}
