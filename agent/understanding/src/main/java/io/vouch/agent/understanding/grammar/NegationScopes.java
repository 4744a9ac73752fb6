package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.Span.Kind;
import io.vouch.agent.understanding.words.WordList;

/**
 * Which words a negation reaches, and what becomes of them.
 *
 * <p>From a negator on ("not", "without", "anything but"), every wish up to the end of its clause
 * or {@value #REACH} tokens further is negated; a condition, an example or an order is negated
 * where no wish stands between ("never a comedy", but "not a violent comedy" is a comedy), and the
 * scope ends with it. The clause ends at a mark and at a word that opens another one ("but",
 * "because", "I"). A negator that negates nothing ("not sure", "not only", "why not") reaches
 * nothing; what "need not be" or "does not matter" is neither wished nor avoided. Words that a rule
 * read together with their negation are not looked at again.
 *
 * <p>Used by one thread for one message.
 */
final class NegationScopes {
  private static final int REACH = 7;

  private final Message message;
  private final Covered covered;
  private final Draft draft;

  NegationScopes(Message message, Covered covered, Draft draft) {
    this.message = message;
    this.covered = covered;
    this.draft = draft;
  }

  void mark() {
    for (int at = 0; at < message.size(); at++) {
      int after = at + width(WordList.NEGATORS, at);
      if (!isFree(at) || refusesWhatStandsBefore(at)) {
        continue;
      }
      if (after > at) {
        covered.fill(at);
        carriesNothing(after - 1);
        negate(at, after);
      } else if (message.has(WordList.NEXT_NEGATORS, at)) {
        reach(at + 1, Math.min(message.size(), at + 2), false);
      } else if (isOr(at) && at > 0 && isNegated(at - 1)) {
        reach(at + 1, Math.min(message.size(), at + REACH), false);
      }
    }
  }

  /** Whether a mark parts the token, a refusal, from what follows ("no, the red one"). */
  static boolean answers(Message message, int at) {
    boolean refuses =
        message.has(WordList.REFUSALS, at) || message.has(WordList.TRAILING_NEGATORS, at);
    return refuses && message.has(at + 1) && message.at(at + 1).parted();
  }

  /** "Red is out": nothing follows in the clause, so the negation is of what it follows. */
  private boolean refusesWhatStandsBefore(int negator) {
    int after = negator + width(WordList.TRAILING_NEGATORS, negator);
    int before = after > negator ? refused(negator) : -1;
    if (before < 0 || !endsClause(after) || isBefore(WordList.HARMLESS_AFTER, negator, 1)) {
      return false;
    }
    covered.fill(negator);
    carriesNothing(after - 1);
    turn(
        before,
        covered.kind(before) == Kind.WISH ? Kind.NEGATED_WISH : Kind.NEGATED_CONDITION,
        false);
    return true;
  }

  /** The condition or wish before a token, with filler at most between; −1 where there is none. */
  private int refused(int negator) {
    int at = negator;
    while (at > 0 && !message.at(at).parted() && !isOr(at - 1)) {
      at--;
      if (!covered.isFiller(at)) {
        Kind kind = covered.kind(at);
        return kind == Kind.CONDITION || kind == Kind.WISH ? at : -1;
      }
    }
    return -1;
  }

  /** Whether nothing follows in the clause but one word of talk ("please"). */
  private boolean endsClause(int from) {
    boolean talk =
        message.has(from)
            && !message.at(from).parted()
            && covered.isFiller(from)
            && inside(from) == 0;
    int end = talk ? from + 1 : from;
    return !message.has(end) || message.at(end).parted();
  }

  private boolean isFree(int at) {
    boolean alone = covered.end(at) == at + 1 && covered.start(at) == at;
    return covered.isOpen(at) || (covered.isFiller(at) && alone);
  }

  private boolean isOr(int at) {
    return message.has(WordList.OR, at) || message.has(WordList.NOR, at);
  }

  /** Whether a rule read the token as something that is not wanted. */
  private boolean isNegated(int at) {
    return covered.kind(at) == Kind.NEGATED_CONDITION || draft.isUnlike(covered.start(at));
  }

  private void negate(int negator, int after) {
    int at = after;
    while (width(WordList.GIVING_UP, at) == 0 && inside(at) > 0) {
      for (int to = at + inside(at); at < to; at++) {
        carriesNothing(at);
      }
    }
    if (isKept(at)) {
      return;
    }
    int waiving = width(WordList.WAIVED_BY, at);
    if (waiving == 0 && !opensScope(negator, after)) {
      return;
    }
    if (width(WordList.HARMLESS_NEGATION, at) > 0) {
      carriesNothing(at);
      return;
    }
    boolean waived = waiving > 0 || isBefore(WordList.WAIVED_BY, negator, 1);
    for (int i = 0; i < waiving; i++) {
      carriesNothing(at++);
    }
    reach(at, Math.min(message.size(), after + REACH), waived);
  }

  /** "Without giving up grip", "not to lose grip": what follows is wanted. */
  private boolean isKept(int from) {
    int at = message.has(WordList.GOES_ON, from) ? from + 1 : from;
    int giving = message.has(at) && !message.at(at).parted() ? width(WordList.GIVING_UP, at) : 0;
    for (int i = 0; i < giving; i++) {
      carriesNothing(at + i);
    }
    return giving > 0;
  }

  /** Not so: "no, …", "no show me …", "why not …", "I do not have …", "I never …". */
  private boolean opensScope(int negator, int after) {
    if (!message.has(after)) {
      return false;
    }
    boolean alone = message.at(after).parted();
    boolean anew =
        message.has(WordList.REFUSALS, negator) && message.has(WordList.LATER_NEGATION_ENDS, after);
    boolean owner = isBefore(WordList.OWNERS, negator, 1) || isBefore(WordList.OWNERS, negator, 2);
    boolean lacks = owner && (message.has(WordList.OWNING, after) || isNotYetDone(after));
    return !alone && !anew && !lacks && !isBefore(WordList.HARMLESS_AFTER, negator, 1);
  }

  /** "(I have never) been hiking before", but "… been a fan of hiking" is a dislike. */
  private boolean isNotYetDone(int from) {
    int start = from + width(WordList.NOT_YET_DONE, from);
    int at = start;
    while (message.has(at) && !message.at(at).parted() && !covered.isFiller(at)) {
      at++;
    }
    boolean talk = message.has(at) && !ends(at, start, true); // "before", "yet"
    int end = talk ? at + 1 : at;
    return start > from && at > start && (!message.has(end) || ends(end, start, true));
  }

  private boolean isBefore(WordList list, int negator, int distance) {
    int at = negator - distance;
    return at >= 0 && message.has(list, at) && !message.parted(at, negator + 1);
  }

  private int inside(int at) {
    boolean parted = message.has(at) && message.at(at).parted();
    return parted ? 0 : width(WordList.INSIDE_NEGATION, at);
  }

  private void carriesNothing(int at) {
    if (covered.isOpen(at)) {
      covered.fill(at);
    }
  }

  private void reach(int from, int to, boolean waived) {
    boolean reached = false;
    for (int at = from; at < to && !ends(at, from, reached); at = covered.end(at)) {
      switch (covered.kind(at)) {
        case WISH -> {
          turn(at, Kind.NEGATED_WISH, waived);
          reached = true;
        }
        case CONDITION, ANCHOR, AMOUNT -> {
          if (!reached) {
            Kind kind = covered.kind(at);
            turn(at, kind == Kind.CONDITION ? Kind.NEGATED_CONDITION : kind, waived);
          }
          return;
        }
        case RELATION -> {
          if (!reached) {
            turn(at, draft.refused(covered.start(at)), waived);
          }
          return;
        }
        case FILLER, NEGATED_WISH -> {}
        case NEGATED_CONDITION, ACT, ADDRESS, LEFT_OUT -> {
          return;
        }
      }
    }
  }

  private void turn(int at, Kind kind, boolean waived) {
    int start = covered.start(at);
    if (!covered.isOpen(at) && waived) {
      draft.waive(start);
    } else if (!covered.isOpen(at)) {
      draft.negate(start);
    }
    covered.retake(at, waived ? Kind.FILLER : kind);
  }

  private boolean ends(int at, int from, boolean reached) {
    boolean parted = message.at(at).parted() && at > from;
    return parted
        || message.has(WordList.NEGATION_ENDS, at)
        || (reached && message.has(WordList.LATER_NEGATION_ENDS, at))
        || (reached && opensAnother(at));
  }

  /** "… and provide": a verb of what is wanted behind an "and". */
  private boolean opensAnother(int at) {
    return message.has(WordList.AND, at) && message.has(WordList.JOINED_NEGATION_ENDS, at + 1);
  }

  /**
   * How many tokens, two at most, make up an entry of a list from the token on; 0 where none do.
   */
  private int width(WordList list, int at) {
    if (!message.has(at)) {
      return 0;
    }
    String word = message.at(at).word();
    boolean two = message.has(at + 1) && !message.at(at + 1).parted();
    if (two && message.pack().has(list, word + " " + message.at(at + 1).word())) {
      return 2;
    }
    return message.pack().has(list, word) ? 1 : 0;
  }
}
