package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.several.CutMessage.Gap;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound of a sum of money as it stands in a message.
 *
 * @param from its first token, words like "under" included
 * @param to after its last token
 * @param isBelow whether the amount itself is too much
 * @param isSaid whether a word says that it is a bound
 */
record Bound(int from, int to, Quantity amount, boolean isBelow, boolean isSaid) {
  private static final int MOST_GLUE = 9;

  /** The bound that begins here: words of a bound, then an amount; null where there is none. */
  static @Nullable Bound after(CutMessage passage, int from) {
    int at = from;
    boolean below = false;
    boolean said = false;
    while (at < passage.size() && at - from < MOST_GLUE && isTogether(passage, at, from)) {
      int strict = passage.match(WordGroup.BELOW, at);
      int loose = passage.match(WordGroup.AT_MOST, at);
      int glue = passage.match(WordGroup.BOUND_GLUE, at);
      int length = Math.max(strict, Math.max(loose, glue));
      if (length == 0) {
        break;
      }
      below |= strict == length;
      said |= strict == length || loose == length;
      at += length;
    }
    return isTogether(passage, at, from) ? amount(passage, from, at, below, said) : null;
  }

  /** The bound that ends here: an amount, words of a bound before it; null where there is none. */
  static @Nullable Bound before(CutMessage passage, int to) {
    int at = to - 1;
    while (at > 0 && passage.gap(at) == Gap.NONE && passage.is(WordGroup.AT_MOST, at)) {
      at--;
    }
    at -= at > 0 && passage.gap(at) == Gap.NONE && isMoney(passage, at) ? 1 : 0;
    if (at < 0 || passage.isRead(at) || passage.at(at).number() == null) {
      return null;
    }
    int from = at;
    while (from > 0 && passage.gap(from) == Gap.NONE && isPart(passage, from - 1)) {
      from--;
    }
    Bound bound = after(passage, from);
    return bound == null ? null : new Bound(from, to, bound.amount, bound.isBelow, bound.isSaid);
  }

  private static boolean isPart(CutMessage passage, int at) {
    boolean sign = isSign(passage, at);
    for (int start = Math.max(0, at - 2); start <= at; start++) {
      for (WordGroup group : new WordGroup[] {WordGroup.BELOW, WordGroup.AT_MOST}) {
        if (start + passage.match(group, start) > at) {
          return true;
        }
      }
    }
    return sign || passage.is(WordGroup.BOUND_GLUE, at);
  }

  private static @Nullable Bound amount(
      CutMessage passage, int from, int start, boolean below, boolean said) {
    boolean sign = start < passage.size() && isSign(passage, start);
    int at = sign ? start + 1 : start;
    Double number = at < passage.size() ? passage.at(at).number() : null;
    if (number == null || passage.isRead(at)) {
      return null;
    }
    boolean unit = at + 1 < passage.size() && passage.gap(at + 1) == Gap.NONE;
    boolean money = unit && isMoney(passage, at + 1);
    boolean sum = passage.is(WordGroup.TOGETHER, at + 1) || passage.is(WordGroup.SUM, at + 1);
    if (unit && !money && !sum && Units.isUnit(passage.at(at + 1).word())) {
      return null; // "under 2 kg"
    }
    String currency = money ? passage.at(at + 1).word() : sign ? passage.at(start).word() : null;
    return new Bound(from, money ? at + 2 : at + 1, new Quantity(number, currency), below, said);
  }

  private static boolean isTogether(CutMessage passage, int at, int from) {
    return at < passage.size() && (at == from || passage.gap(at) == Gap.NONE);
  }

  private static boolean isSign(CutMessage passage, int at) {
    String word = passage.at(at).word();
    return word.length() == 1 && Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isMoney(CutMessage passage, int at) {
    return Units.isMoney(passage.at(at).word());
  }
}
