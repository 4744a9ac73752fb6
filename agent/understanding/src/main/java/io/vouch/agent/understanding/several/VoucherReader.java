package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.several.CutMessage.Gap;
import io.vouch.domain.VouchException;
import io.vouch.tools.bundle.Voucher;
import io.vouch.tools.bundle.Voucher.Discount;
import io.vouch.tools.bundle.Voucher.Scope;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a voucher's rules out of a message: each number by the nearest words before or behind it.
 * For one passage.
 */
final class VoucherReader {
  private static final int NEAR = 5;

  private final CutMessage passage;
  private final BitSet region = new BitSet();
  private @Nullable BigDecimal percent;
  private @Nullable BigDecimal cap;
  private @Nullable BigDecimal amount;
  private @Nullable BigDecimal threshold;
  private boolean atThreshold = true;
  private Scope scope = Scope.ALL;

  private VoucherReader(CutMessage passage) {
    this.passage = passage;
  }

  /**
   * The voucher, its words marked as read; null where there is none that says what it takes off.
   */
  static @Nullable Voucher in(CutMessage passage) {
    VoucherReader reader = new VoucherReader(passage);
    reader.findRegion();
    if (reader.region.isEmpty()) {
      return null;
    }
    reader.readNumbers();
    Voucher voucher = reader.voucher();
    if (voucher != null) {
      reader.region.stream().forEach(at -> passage.read(at, at + 1));
    }
    return voucher;
  }

  /** The clause that names a voucher, and the sentences after it that go on about it. */
  private void findRegion() {
    int at = 0;
    while (at < passage.size() && !passage.is(WordGroup.VOUCHER, at)) {
      at++;
    }
    if (at == passage.size()) {
      return;
    }
    int from = at;
    while (passage.gap(from) == Gap.NONE && !passage.is(WordGroup.VOUCHER_OPENERS, from)) {
      from--;
    }
    int end = passage.sentenceEnd(at);
    region.set(from, goesOn(at, end));
    for (int next = end; next < passage.size(); next = passage.sentenceEnd(next)) {
      int after = passage.sentenceEnd(next);
      if (passage.has(WordGroup.VOUCHER_CONTEXT, next, after) || isBareNumber(next, after)) {
        region.set(next, after);
      }
    }
  }

  /** "1." before the first rule. */
  private boolean isBareNumber(int from, int to) {
    return to == from + 1 && passage.at(from).number() != null && region.get(from - 1);
  }

  /** The end of the clauses that go on about the voucher: before one that names a thing. */
  private int goesOn(int from, int end) {
    for (int at = from + 1; at < end; at++) {
      boolean clause = passage.gap(at) != Gap.NONE;
      int after = passage.is(WordGroup.AND, at) ? at + 1 : at;
      if (clause && passage.is(WordGroup.HEADS, after) && !isAbout(at, clauseEnd(at, end))) {
        return at;
      }
    }
    return end;
  }

  private int clauseEnd(int from, int end) {
    int at = from + 1;
    while (at < end && passage.gap(at) == Gap.NONE) {
      at++;
    }
    return at;
  }

  private boolean isAbout(int from, int to) {
    return passage.has(WordGroup.VOUCHER_CONTEXT, from, to) || passage.has(WordGroup.CAP, from, to);
  }

  private void readNumbers() {
    for (int at = region.nextSetBit(0); at >= 0; at = region.nextSetBit(at + 1)) {
      boolean shop =
          passage.is(WordGroup.SAME, at)
              && passage.is(WordGroup.SHOP, at + passage.match(WordGroup.SAME, at));
      scope = shop ? Scope.SAME_SHOP : scope;
      Double number = passage.at(at).number();
      if (number != null && !isListNumber(at)) {
        place(at, BigDecimal.valueOf(number));
      }
    }
  }

  private boolean isListNumber(int at) {
    boolean closed = at + 1 < passage.size() && passage.gap(at + 1) != Gap.NONE;
    return closed && passage.gap(at) == Gap.SENTENCE;
  }

  private void place(int at, BigDecimal number) {
    if (passage.is(WordGroup.PERCENT, at + 1)) {
      percent = percent == null ? number : percent;
      return;
    }
    WordGroup before = before(at);
    if (before == WordGroup.CAP && (percent != null || threshold != null)) {
      cap = number;
    } else if (before == WordGroup.OFF || isOffAfter(at)) {
      amount = number;
    } else if (before == WordGroup.ABOVE || before == WordGroup.FROM) {
      threshold = number;
      atThreshold = before == WordGroup.FROM;
    } else if (before == WordGroup.CAP) {
      cap = number;
    }
  }

  /** The group of the nearest phrase before a number, back to another number or clause. */
  private @Nullable WordGroup before(int number) {
    for (int at = number - 1; at >= 0 && number - at <= NEAR; at--) {
      if (passage.gap(at + 1) != Gap.NONE || passage.at(at).number() != null) {
        return null;
      }
      for (WordGroup group :
          new WordGroup[] {WordGroup.CAP, WordGroup.ABOVE, WordGroup.FROM, WordGroup.OFF}) {
        if (passage.is(group, at) && !isInner(at)) {
          return group;
        }
      }
    }
    return null;
  }

  /** "Most" of "at most" is not looked at alone. */
  private boolean isInner(int at) {
    for (WordGroup group : new WordGroup[] {WordGroup.CAP, WordGroup.ABOVE, WordGroup.FROM}) {
      for (int start = Math.max(0, at - 2); start < at; start++) {
        if (start + passage.match(group, start) > at) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOffAfter(int at) {
    return passage.is(WordGroup.OFF_AFTER, at + 1)
        || at + 2 < passage.size()
            && passage.gap(at + 2) == Gap.NONE
            && passage.is(WordGroup.OFF_AFTER, at + 2);
  }

  private @Nullable Voucher voucher() {
    BigDecimal share = percent;
    BigDecimal fixed = amount;
    if (share == null && fixed == null) {
      return null;
    }
    try {
      BigDecimal from = threshold == null ? BigDecimal.ZERO : threshold;
      return new Voucher(
          from,
          threshold == null || atThreshold,
          share == null
              ? new Discount.Fixed(fixed == null ? BigDecimal.ZERO : fixed)
              : new Discount.Percentage(share, cap),
          scope);
    } catch (VouchException e) {
      return null; // 120 % off is no voucher
    }
  }
}
