package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.Moods;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.Span.Kind;
import io.vouch.agent.understanding.grammar.token.Excerpt;
import io.vouch.agent.understanding.words.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every token of a message was taken for; used by one thread for one message.
 *
 * <p>A token that no rule took is <em>open</em> unless it is filler: it becomes a wish. Filler
 * between the words of one wish belongs to it ("soft on my knees").
 */
final class Covered {
  private static final int MOST_INNER_FILLER = 3;

  /** A number of more digits may be a title or a model. */
  private static final int SHORT_NUMBER = 2;

  private final Message message;
  private final Kind[] kinds;

  /** The token at which the span of a token starts; of open tokens their own. */
  private final int[] starts;

  private final boolean[] open;

  Covered(Message message) {
    this.message = message;
    this.kinds = new Kind[message.size()];
    this.starts = new int[message.size()];
    this.open = new boolean[message.size()];
    Arrays.fill(kinds, Kind.FILLER);
  }

  /** A rule took the tokens. */
  void take(int from, int to, Kind kind) {
    for (int at = from; at < to; at++) {
      kinds[at] = kind;
      starts[at] = from;
    }
  }

  /** No rule took the token. */
  void leave(int at, boolean filler) {
    kinds[at] = filler ? Kind.FILLER : Kind.WISH;
    open[at] = !filler;
    starts[at] = at;
  }

  boolean isOpen(int at) {
    return open[at];
  }

  boolean isFiller(int at) {
    return kinds[at] == Kind.FILLER;
  }

  /** The token carries nothing after all. */
  void fill(int at) {
    leave(at, true);
  }

  void fill(int from, int to) {
    for (int at = from; at < to; at++) {
      fill(at);
    }
  }

  /** Nothing of the message bears on items. */
  void fillAll() {
    for (int at = 0; at < kinds.length; at++) {
      kinds[at] = kinds[at] == Kind.ACT ? Kind.ACT : Kind.FILLER;
      open[at] = false;
    }
  }

  /** What the token was taken for. */
  Kind kind(int at) {
    return kinds[at];
  }

  /** Where the span starts that a rule took the token for; of open tokens and filler their own. */
  int start(int at) {
    return starts[at];
  }

  /** The first token after what a rule took together with this one. */
  int end(int at) {
    int end = at + 1;
    while (end < starts.length && starts[end] == starts[at]) {
      end++;
    }
    return end;
  }

  /** The token, with what a rule took it for, is of another kind after all. */
  void retake(int at, Kind kind) {
    int end = end(at);
    for (int each = starts[at]; each < end; each++) {
      kinds[each] = kind;
      open[each] &= kind != Kind.FILLER;
    }
  }

  /** The words are no longer what a rule took them for, but open words of another kind. */
  void reopen(int at, Kind kind) {
    int end = end(at);
    for (int each = starts[at]; each < end; each++) {
      boolean filler = Filler.isFiller(message, each) || message.has(WordList.NEGATORS, each);
      kinds[each] = filler ? Kind.FILLER : kind;
      open[each] = !filler;
      starts[each] = each;
    }
  }

  /** How many tokens no rule took and are no filler. */
  int open() {
    int count = 0;
    for (boolean each : open) {
      count += each ? 1 : 0;
    }
    return count;
  }

  List<String> openWords() {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < open.length; at++) {
      if (open[at]) {
        words.add(message.text(at, at + 1));
      }
    }
    return words;
  }

  /** Hands the words that nobody took to the plan: as wishes, phrase by phrase. */
  void addWishesTo(Draft draft) {
    dropBareNumbers();
    setStrangersAside();
    dropEverydayWords();
    int from = 0;
    while (from < open.length) {
      int to = open[from] ? endOfWish(from) : from + 1;
      if (open[from]) {
        draft.at(from);
        String words = message.text(from, to);
        if (kinds[from] == Kind.WISH) {
          draft.wish(words);
        } else if (kinds[from] == Kind.NEGATED_WISH) {
          draft.avoid(words);
        }
      }
      from = to;
    }
  }

  /** Where titles are names, a word of everyday talk is no wish for titles that have it. */
  private void dropEverydayWords() {
    Moods moods = message.vocabulary().moods();
    for (int at = 0; at < open.length && moods.namesOnly(); at++) {
      if (open[at] && moods.isEveryday(message.at(at).word())) {
        fill(at);
      }
    }
  }

  /** "1", "are 2 and 3 the same": a number by itself says nothing of an item. */
  private void dropBareNumbers() {
    for (int from = 0; from < open.length; from++) {
      if (open[from]) {
        int to = endOfWish(from);
        boolean bare = true;
        for (int at = from; at < to; at++) {
          bare &= !open[at] || isShortNumber(message.at(at).word());
        }
        for (int at = from; bare && at < to; at++) {
          fill(at);
        }
        from = to - 1;
      }
    }
  }

  /**
   * "Directed by Ada Bell": a name counts as a whole. Where no text has all its words, those that
   * one has ("Ada" of a title) are somebody else's.
   */
  private void setStrangersAside() {
    for (int at = 0; at < open.length; at++) {
      if (open[at] && kinds[at] == Kind.WISH && isCredited(at)) {
        int end = at;
        int known = 0;
        while (end < open.length && open[end] && !(end > at && message.at(end).parted())) {
          known += message.occursInText(end) ? 1 : 0;
          end++;
        }
        boolean partly = known > 0 && known < end - at;
        for (int each = at; partly && each < end; each++) {
          kinds[each] = Kind.ASIDE;
        }
        at = end - 1;
      }
    }
  }

  /** Whether a word that a name follows stands before the token, with filler at most between. */
  private boolean isCredited(int at) {
    int before = at;
    while (before > 0 && at - before < MOST_INNER_FILLER && !message.at(before).parted()) {
      before--;
      if (message.has(WordList.CREDITS, before)) {
        return true;
      }
      if (!isFiller(before)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isShortNumber(String word) {
    return word.length() <= SHORT_NUMBER && word.chars().allMatch(Character::isDigit);
  }

  /** Spans that cover every token once, in order. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    String text = message.whole();
    Excerpt read = Excerpt.of(text);
    addLeftOut(0, read.start(), spans);
    int covered = 0;
    int from = 0;
    while (from < kinds.length) {
      int to = open[from] ? endOfWish(from) : endOfTaken(from);
      int start = Math.max(covered, message.at(from).start());
      int end = message.at(to - 1).end();
      if (end > start) { // else the letters of one contraction, whose first part has them
        spans.add(new Span(start, end, kinds[from]));
        covered = end;
      }
      from = to;
    }
    addLeftOut(read.end(), text.length(), spans);
    return spans;
  }

  private static void addLeftOut(int start, int end, List<Span> into) {
    if (end > start) {
      into.add(new Span(start, end, Kind.LEFT_OUT));
    }
  }

  private int endOfTaken(int from) {
    int to = from + 1;
    boolean filler = isFiller(from);
    while (to < kinds.length
        && !open[to]
        && (filler ? isFiller(to) : starts[to] == starts[from] && !isFiller(to))) {
      to++;
    }
    return to;
  }

  /** Whether a name ends before a word: at what opens another, or an "and" between capitals. */
  private boolean partsNames(int at) {
    boolean between = message.has(at + 1) && message.isCapitalised(at + 1);
    return message.has(WordList.CREDITS, at)
        || (between && message.is(at, WordList.AND) && message.isCapitalised(at - 1));
  }

  private int endOfWish(int from) {
    int end = from + 1;
    int at = end;
    while (at < kinds.length && at - end <= MOST_INNER_FILLER && !message.at(at).parted()) {
      if (open[at] && kinds[at] == kinds[from]) {
        end = at + 1;
      } else if (open[at] || !isFiller(at) || partsNames(at)) {
        break;
      }
      at++;
    }
    return end;
  }
}
