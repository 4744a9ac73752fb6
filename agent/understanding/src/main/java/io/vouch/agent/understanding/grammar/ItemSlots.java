package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds items pointed at: "it", "the second one", "number 3", or a title. */
final class ItemSlots {
  /** "These trail running shoes". */
  private static final int LONGEST_KIND = 3;

  private ItemSlots() {}

  static List<Found<ItemReference>> item(Message message, int from) {
    List<Found<ItemReference>> found = new ArrayList<>(title(message, from));
    List<Found<ItemReference>> titled = List.copyOf(found);
    found.addAll(ranked(message, from));
    part(message, from).stream()
        .filter(part -> titled.stream().noneMatch(title -> title.end() >= part.end()))
        .forEach(found::add);
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
      boolean noTitle = stopOnly || message.isOnlyNoun(from, to) || isAttribute(message, from, to);
      if (!noTitle && message.vocabulary().titles().find(message.text(from, to)).length > 0) {
        found.add(new Found<>(from, to, new ItemReference.ByTitle(message.text(from, to))));
      }
    }
    return found;
  }

  /** "Life history movies" are no movies called Life: one word before others that say which. */
  private static boolean isAttribute(Message message, int from, int to) {
    int at = to;
    while (message.has(at)
        && at - to < 2
        && !message.at(at).parted()
        && message.isUnknown(at)
        && !message.isCapitalised(at)) {
      at++;
    }
    return to == from + 1
        && at > to
        && (message.isNoun(at) || message.startsName(at))
        && !message.at(at).parted()
        && message.at(at).isPlural();
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
    boolean kind = to > start && message.isNoun(to - 1) && message.at(to - 1).isPlural();
    return to > start && !kind // "speed dating films" are a kind
        ? List.of(new Found<>(from, to, new ItemReference.ByTitle(message.text(start, to))))
        : List.of();
  }

  /**
   * Part of a title: "the Calder", "that GTS 20". Of a title that was shown, with an article or a
   * capital; of any other, with a capital. One of its words is known to nothing but titles, and to
   * few of these.
   */
  private static List<Found<ItemReference>> part(Message message, int from) {
    boolean pointed = isPointed(message, from);
    int at = pointed ? from + 1 : from;
    if (!message.has(at) || message.isStop(at) || !pointed && !message.isCapitalised(from)) {
      return List.of();
    }
    Part shown = Part.of(message, at, message.shownItems());
    int item = shown == null ? -1 : shown.meant(message.view(), message.vocabulary().catalogue());
    if (shown != null && item >= 0) {
      ItemId id = message.vocabulary().catalogue().id(item);
      int rank = message.view().slate().indexOf(id) + 1;
      ItemReference meant = rank > 0 ? new ItemReference.ByRank(rank) : new ItemReference.ById(id);
      return List.of(new Found<>(from, shown.endWithNoun(message), meant));
    }
    return unseen(message, from, at);
  }

  /**
   * The item that was shown in whose title most of these words stand one after the other; empty
   * where all of those shown have them, or none.
   */
  static Optional<ItemReference> named(Message message, Found<?> words) {
    List<Integer> best = List.of();
    int most = 0;
    for (int from = words.start(); from < words.end(); from++) {
      List<Integer> having = message.shownItems();
      int to = from;
      for (List<Integer> next = Part.having(message, having, to);
          !message.isStop(from) && !message.isNoun(to) && !next.isEmpty();
          next = to < words.end() ? Part.having(message, having, to) : List.of()) {
        having = next;
        to++;
      }
      if (to - from > most && having.size() < message.shownItems().size()) {
        best = having;
        most = to - from;
      }
    }
    return best.stream()
        .findFirst()
        .map(message.vocabulary().catalogue()::id)
        .map(ItemReference.ById::new);
  }

  /** Capitalised words of few titles; one at the start of a message is capitalised anyway. */
  private static List<Found<ItemReference>> unseen(Message message, int from, int at) {
    int to = at;
    boolean telling = false;
    while (message.has(to)
        && (to == at || !message.at(to).parted())
        && (message.isUpperCase(to) || to > at && message.at(to).number() != null)
        && message.vocabulary().titles().hasWord(message.at(to).word())) {
      telling |= Part.isTelling(message, to);
      to++;
    }
    boolean capitals = message.pack().capitalsMarkNames() ? to > Math.max(1, at) : at > from;
    if (!telling || !capitals) {
      return List.of();
    }
    String text = message.text(at, to);
    return message.vocabulary().titles().holding(text).length > 0
        ? List.of(new Found<>(from, to, new ItemReference.ByTitle(text)))
        : List.of();
  }

  /** "The Calder", "that Calder"; "this shoe" is the one talked about, whatever it is called. */
  private static boolean isPointed(Message message, int at) {
    return message.is(at, WordList.DEFINITE_ARTICLES)
        || message.is(at, WordList.POINTING)
            && message.has(at + 1)
            && message.isCapitalised(at + 1);
  }

  /**
   * Words that stand in titles of items shown.
   *
   * @param end behind the last of them
   * @param items which these are, the newest first
   */
  private record Part(int end, List<Integer> items) {
    static @Nullable Part of(Message message, int from, List<Integer> shown) {
      List<Integer> items = shown;
      int end = from;
      boolean telling = false;
      for (int at = from; message.has(at) && (at == from || !message.at(at).parted()); at++) {
        List<Integer> having = having(message, items, at);
        if (having.isEmpty()) {
          break;
        }
        items = having;
        telling |= isTelling(message, at);
        end = message.isStop(at) ? end : at + 1;
      }
      return telling ? new Part(end, items) : null;
    }

    static List<Integer> having(Message message, List<Integer> items, int at) {
      String word = message.at(at).word();
      return items.stream().filter(item -> message.titleWords(item).contains(word)).toList();
    }

    /** Whether a word says no more than which item: small letters need more for that. */
    static boolean isTelling(Message message, int at) {
      String word = message.at(at).word();
      return message.isUnknown(at)
          && message.vocabulary().titles().isTelling(word)
          && (message.isCapitalised(at) || message.vocabulary().isOfTitles(word));
    }

    /** That last talked about, the only one on the slate or seen last; −1 for two on the slate. */
    int meant(ConversationView view, Catalogue catalogue) {
      for (int item : items) {
        if (catalogue.id(item).equals(view.focus())) {
          return item;
        }
      }
      List<Integer> onSlate =
          items.stream().filter(item -> view.slate().contains(catalogue.id(item))).toList();
      return onSlate.size() > 1 ? -1 : items.getFirst();
    }

    int endWithNoun(Message message) {
      boolean one = message.is(end, WordList.ONE) || message.isNoun(end);
      return one && !message.at(end).parted() ? end + 1 : end;
    }
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
