package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.several.CutMessage.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what several things share: a budget, one shop, a bound for each. What it reads is marked as
 * read. For one passage.
 */
final class SharedWords {
  private final CutMessage passage;
  private final List<String> each = new ArrayList<>();
  private @Nullable Bound budget;
  private boolean oneShop;
  private boolean together;

  private SharedWords(CutMessage passage) {
    this.passage = passage;
  }

  static SharedWords in(CutMessage passage) {
    SharedWords shared = new SharedWords(passage);
    for (int at = 0; at < passage.size(); at++) {
      shared.readShop(at);
    }
    shared.readShopSentences();
    for (int at = 0; at < passage.size(); at++) {
      shared.readBudget(at);
      shared.readSum(at);
      shared.readEach(at);
    }
    return shared;
  }

  /** What all may cost together, or null. */
  @Nullable Bound budget() {
    return budget;
  }

  boolean isOneShop() {
    return oneShop;
  }

  /** Whether something says that several things belong together; a budget alone may be of one. */
  boolean isTogether() {
    return oneShop || together || !each.isEmpty();
  }

  /** What holds for each, in the person's words. */
  List<String> each() {
    return each;
  }

  /** "From one shop", "a shop that offers". */
  private void readShop(int at) {
    int same = passage.match(WordGroup.SAME, at);
    int shop = passage.match(WordGroup.SHOP, at + same);
    if (shop == 0) {
      return;
    }
    int to = at + same + shop;
    if (same > 0) {
      oneShop = true;
      int from = at;
      while (from > passage.sentenceStart(at)
          && passage.gap(from) != Gap.SENTENCE
          && passage.is(WordGroup.SHOP_GLUE, from - 1)) {
        from--;
      }
      while (to < passage.sentenceEnd(at)
          && passage.gap(to) == Gap.NONE
          && passage.is(WordGroup.SHOP_GLUE, to)) {
        to++;
      }
      passage.read(from, to);
      readBoundAfterShop(to);
      return;
    }
    if (passage.hasContent(passage.sentenceStart(at), at)) {
      return; // "toys from a store with a garden"
    }
    boolean between =
        passage.is(WordGroup.PRONOUNS, to)
            || passage.is(WordGroup.INSIDE, to)
            || passage.is(WordGroup.MODALS, to);
    int verb = between ? to + 1 : to;
    for (int start = verb; start >= to; start--) {
      int sells = passage.match(WordGroup.SELLS, start);
      if (sells > 0) {
        oneShop = true;
        boolean article =
            at > 0 && passage.gap(at) == Gap.NONE && passage.is(WordGroup.HEADS, at - 1);
        passage.read(article ? at - 1 : at, start + sells);
        return;
      }
    }
  }

  /** "From one shop under 300": the bound is of the sum. */
  private void readBoundAfterShop(int at) {
    Bound bound = at < passage.size() ? Bound.after(passage, at) : null;
    if (bound != null && bound.isSaid() && passage.gap(at) != Gap.SENTENCE) {
      take(bound);
    }
  }

  /** "The shop should sell all of these." */
  private void readShopSentences() {
    for (int at = 0; at < passage.size(); at = passage.sentenceEnd(at)) {
      int end = passage.sentenceEnd(at);
      boolean says = !passage.hasContent(at, end) && passage.has(WordGroup.SHOP, at, end);
      if (says && (at > 0 || passage.has(WordGroup.PLURAL_FRAME, at, end))) {
        oneShop = true;
        passage.read(at, end);
      }
    }
  }

  private void readBudget(int at) {
    int length = passage.match(WordGroup.BUDGET, at);
    if (length == 0 || budget != null) {
      return;
    }
    Bound after = at + length < passage.size() ? Bound.after(passage, at + length) : null;
    Bound bound = after == null ? Bound.before(passage, at) : after;
    if (bound != null) {
      passage.read(at, at + length);
      int from = Math.min(at, bound.from());
      while (from > 0
          && passage.gap(from) == Gap.NONE
          && passage.is(WordGroup.BOUND_GLUE, from - 1)) {
        from--;
      }
      passage.read(from, at);
      take(bound);
    }
  }

  /** "Together under 300", "120 altogether", "in total". */
  private void readSum(int at) {
    boolean joins = passage.match(WordGroup.STRONG_AND, at) > 0;
    int cue = passage.match(WordGroup.TOGETHER, at);
    int length = Math.max(cue, passage.match(WordGroup.SUM, at));
    if (length == 0 || joins) {
      together |= joins && cue > 0; // "together with"
      return;
    }
    Bound before = Bound.before(passage, at);
    Bound bound =
        before == null && at + length < passage.size() ? Bound.after(passage, at + length) : before;
    Bound taken = budget == null ? bound : null;
    together |= cue > 0;
    if (taken != null || cue > 0) {
      passage.read(at, at + length);
    }
    if (taken != null) {
      together = true;
      take(taken);
    }
  }

  /** "Under 50 each": every part's own. */
  private void readEach(int at) {
    int length = passage.match(WordGroup.EACH, at);
    if (length == 0) {
      return;
    }
    Bound before = Bound.before(passage, at);
    Bound bound =
        before == null && at + length < passage.size() ? Bound.after(passage, at + length) : before;
    if (bound != null && bound.isSaid()) {
      each.add(passage.text(bound.from(), bound.to()));
      passage.read(at, at + length);
      passage.read(bound.from(), bound.to());
    }
  }

  private void take(Bound bound) {
    budget = bound;
    passage.read(bound.from(), bound.to());
  }
}
