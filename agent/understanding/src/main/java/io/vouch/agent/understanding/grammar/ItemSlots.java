package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds items pointed at: "it", "the second one", "number 3", or a title. */
final class ItemSlots {
  /** "These trail running shoes". */
  private static final int LONGEST_KIND = 3;

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

  /**
   * Items that were shown, one or several: "these shoes", "both", "the first two", "they"; else
   * what {@link #item} finds. Several are a pair only of which one was talked about.
   */
  static List<Found<List<ItemReference>>> pointed(Message message, int from) {
    List<Found<List<ItemReference>>> found = new ArrayList<>();
    boolean several = message.has(WordList.POINTING_AT_SEVERAL, from);
    boolean pointing = several || message.is(from, WordList.POINTING);
    if (pointing || message.has(WordList.DEFINITE_ARTICLES, from)) {
      counted(message, from + 1, several).ifPresent(found::add);
      ofKind(message, from, pointing).ifPresent(found::add);
    }
    both(message, from).ifPresent(found::add);
    if (several) {
      List<Integer> ranks = kindElsewhere(message, from);
      found.add(new Found<>(from, from + 1, shown(message, ranks, true)));
    }
    for (Found<ItemReference> one : message.find(Slot.ITEM, from)) {
      found.add(new Found<>(one.start(), one.end(), List.of(one.value())));
    }
    found.removeIf(each -> each.value().isEmpty());
    return found;
  }

  /** Every item that is shown. */
  static List<ItemReference> all(Message message) {
    return shown(message, everyRank(message), true);
  }

  private static List<Integer> everyRank(Message message) {
    return IntStream.rangeClosed(1, message.view().slate().size()).boxed().toList();
  }

  /**
   * These of the slate; the one talked about where it is one of them and one is meant, or a pair.
   */
  private static List<ItemReference> shown(Message message, List<Integer> ranks, boolean several) {
    ItemId focus = message.view().focus();
    int talkedOf = focus == null ? 0 : message.view().slate().indexOf(focus) + 1;
    boolean pair =
        several
            && ranks.contains(talkedOf)
            && message.shown().isPair(talkedOf, message.pack().forms());
    if (pair || !several && (ranks.contains(talkedOf) || ranks.isEmpty())) {
      return List.of(new ItemReference.InFocus());
    }
    return ranks.stream()
        .limit(several ? ranks.size() : 1)
        .<ItemReference>map(ItemReference.ByRank::new)
        .toList();
  }

  /** "These shoes", "the folding bike": what stands there is what some of the shown are called. */
  private static Optional<Found<List<ItemReference>>> ofKind(
      Message message, int from, boolean pointing) {
    for (int to = message.reach(from, LONGEST_KIND + 1); to > from + 1; to--) {
      boolean one = to == from + 2;
      List<Integer> ranks =
          one && message.isNoun(from + 1) ? everyRank(message) : ranks(message, from + 1, to);
      boolean called =
          pointing || message.isNoun(to - 1) || message.shown().isKind(message.at(to - 1).form());
      if (called && !ranks.isEmpty()) {
        boolean several =
            message.has(WordList.POINTING_AT_SEVERAL, from) || message.at(to - 1).isPlural();
        return Optional.of(new Found<>(from, to, shown(message, ranks, several)));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> ranks(Message message, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (message.at(at).parted() || message.isStop(at)) {
        return List.of();
      }
      words.add(message.at(at).form());
    }
    return message.shown().ranks(words);
  }

  /** "Are these any good? The shoes …": the kind may be said elsewhere; all without one. */
  private static List<Integer> kindElsewhere(Message message, int from) {
    for (int at = 0; at + 1 < message.size(); at++) {
      if (at != from && message.is(at, WordList.POINTING) && !message.isNoun(at + 1)) {
        List<Integer> ranks = ranks(message, at + 1, at + 2);
        if (!ranks.isEmpty() && message.shown().isKind(message.at(at + 1).form())) {
          return ranks;
        }
      }
    }
    return everyRank(message);
  }

  /** "The first two", "the two", "those three ones". */
  private static Optional<Found<List<ItemReference>>> counted(
      Message message, int from, boolean several) {
    boolean before = isFirst(message, from);
    int at = before ? from + 1 : from;
    List<Found<Integer>> count = message.has(at) ? message.find(Slot.COUNT, at) : List.of();
    int shown = message.view().slate().size();
    if (count.isEmpty() || count.getFirst().value() < 2 || count.getFirst().value() > shown) {
      return Optional.empty();
    }
    int end = count.getFirst().end();
    boolean first = before || isFirst(message, end);
    end = first && !before ? end + 1 : end;
    boolean thing = message.is(end, WordList.ONE) || message.isNoun(end);
    boolean ends = !message.has(end) || message.isStop(end) || message.isRuleWord(end) || thing;
    List<Integer> ranks = everyRank(message).subList(0, count.getFirst().value());
    return first || several || ends
        ? Optional.of(new Found<>(from - 1, thing ? end + 1 : end, references(ranks)))
        : Optional.empty();
  }

  private static boolean isFirst(Message message, int at) {
    return message.has(at)
        && Integer.valueOf(1)
            .equals(message.pack().numbers().ordinals().get(message.at(at).word()));
  }

  /** "Both": the first two. */
  private static Optional<Found<List<ItemReference>>> both(Message message, int from) {
    if (message.view().slate().size() < 2) {
      return Optional.empty();
    }
    for (int to = message.reach(from, LONGEST_KIND); to > from; to--) {
      if (message.pack().has(WordList.BOTH, message.words(from, to))) {
        return Optional.of(new Found<>(from, to, references(List.of(1, 2))));
      }
    }
    return Optional.empty();
  }

  private static List<ItemReference> references(List<Integer> ranks) {
    return ranks.stream().<ItemReference>map(ItemReference.ByRank::new).toList();
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

  /**
   * "The Calder", "the Orvel Calder": words of one title of the slate, of which nothing else knows
   * one at least; the longest run.
   */
  private static List<Found<ItemReference>> shown(Message message, int from) {
    int at = message.is(from, WordList.DEFINITE_ARTICLES) ? from + 1 : from;
    boolean pointed = at > from || message.isCapitalised(from);
    boolean unknown = false;
    int end = at;
    List<Integer> ranks = List.of();
    while (pointed && message.has(end) && !(end > at && message.at(end).parted())) {
      List<Integer> called = ranks(message, at, end + 1);
      if (called.isEmpty()) {
        break;
      }
      unknown |= message.isUnknown(end);
      ranks = called;
      end++;
    }
    return unknown && ranks.size() == 1
        ? List.of(new Found<>(from, end, new ItemReference.ByRank(ranks.getFirst())))
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
