package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds items pointed at: "it", "the second one", "number 3", or a title. */
final class ItemSlots {
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("1st", 1),
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("fifth", 5),
          Map.entry("5th", 5),
          Map.entry("sixth", 6),
          Map.entry("6th", 6),
          Map.entry("seventh", 7),
          Map.entry("7th", 7),
          Map.entry("eighth", 8),
          Map.entry("8th", 8),
          Map.entry("ninth", 9),
          Map.entry("9th", 9),
          Map.entry("tenth", 10),
          Map.entry("10th", 10));

  private ItemSlots() {}

  static List<Found<ItemReference>> item(Message message, int from) {
    List<Found<ItemReference>> found = new ArrayList<>(title(message, from));
    found.addAll(ranked(message, from));
    found.addAll(shown(message, from));
    boolean pointing =
        message.is(from, "this") || message.is(from, "that") || message.is(from, "it");
    if (pointing || message.is(from, "these") || message.is(from, "those")) {
      boolean one =
          !message.is(from, "it") && (message.is(from + 1, "one") || message.isNoun(from + 1));
      found.add(new Found<>(from, one ? from + 2 : from + 1, new ItemReference.InFocus()));
    }
    return found;
  }

  /** Titles that are exact up to case, accents, articles and year; the longest first. */
  static List<Found<ItemReference>> title(Message message, int from) {
    List<Found<ItemReference>> found = new ArrayList<>();
    for (int to = titleReach(message, from); to > from; to--) {
      boolean stopOnly = to == from + 1 && StopWords.isStop(message.at(from).word());
      if (!stopOnly && message.vocabulary().titles().find(message.text(from, to)).length > 0) {
        found.add(new Found<>(from, to, new ItemReference.ByTitle(message.text(from, to))));
      }
    }
    return found;
  }

  /** How far the words from a token on could all be words of titles. */
  private static int titleReach(Message message, int from) {
    boolean article = message.is(from, "the") || message.is(from, "a") || message.is(from, "an");
    int most = message.reach(from, TitleIndex.MAX_WORDS);
    int to = article ? from + 1 : from;
    while (to < most && message.isTitleWord(to)) {
      to++;
    }
    return to;
  }

  /** Words where a title is expected, up to where another condition opens. */
  static List<Found<ItemReference>> titleWords(Message message, int from) {
    int start =
        message.is(from, "the") || message.is(from, "a") || message.is(from, "an")
            ? from + 1
            : from;
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
    int at = message.is(from, "the") ? from + 1 : from;
    boolean pointed = at > from || message.isCapitalised(from);
    if (!message.has(at) || !pointed || !WordSlots.isUnknown(message, at)) {
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
    int at = message.is(from, "the") ? from + 1 : from;
    if (!message.has(at)) {
      return List.of();
    }
    Integer rank = ORDINALS.get(message.at(at).word());
    boolean numbered =
        message.at(at).is("number") || message.at(at).is("#") || message.at(at).is("no");
    if (rank == null && message.is(at, "last") && !message.view().slate().isEmpty()) {
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
    int end = message.is(at + 1, "one") || message.isNoun(at + 1) ? at + 2 : at + 1;
    return List.of(new Found<>(from, end, new ItemReference.ByRank(rank)));
  }
}
