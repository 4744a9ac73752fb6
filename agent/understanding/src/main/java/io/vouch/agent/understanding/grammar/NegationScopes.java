package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.Span.Kind;
import io.vouch.agent.understanding.grammar.clause.Denial;
import io.vouch.agent.understanding.grammar.clause.Frame;
import io.vouch.agent.understanding.words.WordList;

/**
 * Which words a negation reaches, and what becomes of them.
 *
 * <p>Only a refusal reaches anything ({@link Frame}): from its negator on ("not", "without",
 * "anything but"), every wish up to the end of its clause or {@value #REACH} tokens further is
 * negated; a condition, an example or an order is negated where no wish stands between ("never a
 * comedy", but "not a violent comedy" is a comedy), and the scope ends with it. Of a whole thing
 * that is refused ("I don't want a violent comedy") no word is wanted. The clause ends at a mark
 * and at a word that opens another one ("but", "because", "I"). The words of a remark ("it doesn't
 * tick every box") are said aside: neither wished nor avoided; a bound among them holds all the
 * same. A negator that negates nothing ("not sure", "why not") reaches nothing; what "does not
 * matter" is neither wished nor avoided. Words that a rule read together with their negation are
 * looked at again only where it is a remark or a question.
 *
 * <p>Used by one thread for one message.
 */
final class NegationScopes {
  private static final int REACH = 7;

  private final Message message;
  private final Covered covered;
  private final Draft draft;
  private final Denial denial;

  NegationScopes(Message message, Covered covered, Draft draft) {
    this.message = message;
    this.covered = covered;
    this.draft = draft;
    this.denial = new Denial(message.whole(), message.tokens(), message.pack());
  }

  void mark() {
    for (int at = 0; at < message.size(); at++) {
      int after = at + width(WordList.NEGATORS, at);
      if (!isFree(at)) {
        lookAgain(at, after);
        continue;
      }
      if (refusesWhatStandsBefore(at)) {
        continue;
      }
      if (after > at) {
        covered.fill(at);
        carriesNothing(after - 1);
        negate(at, after);
      } else if (message.has(WordList.NEXT_NEGATORS, at)) {
        reachTooMuch(at);
      } else if (joinsNegated(at)) {
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
    if (denial.frame(negator, after) == Frame.REMARKS) {
      remark(subject(negator, after), negator, after);
      return true;
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

  /** What a rule took for unwanted may stand in a remark or a question after all. */
  private void lookAgain(int negator, int after) {
    Kind kind = covered.kind(negator);
    int start = covered.start(negator);
    boolean wish = kind == Kind.NEGATED_WISH;
    boolean unwanted = wish || kind == Kind.NEGATED_CONDITION || draft.isFlag(start);
    if (after > negator && kind == Kind.ACT && isToldApart(covered.end(negator))) {
      goOn(negator, after);
      return;
    }
    if (after == negator || !unwanted) {
      return;
    }
    Frame frame = denial.frame(negator, after);
    switch (frame) {
      case REMARKS -> remark(start, negator, after);
      case WANTS -> {
        if (wish) {
          draft.waive(start);
          covered.reopen(negator, Kind.WISH);
        } else {
          turn(negator, Kind.CONDITION, false);
        }
      }
      case WAIVES -> turn(negator, Kind.FILLER, true);
      case REFUSES, REFUSES_WHOLE -> {
        emptyVerb(negator, after);
        if (isWhole(frame, negator) && isToldApart(covered.end(negator))) {
          draft.waive(start);
          covered.reopen(negator, Kind.NEGATED_WISH);
          refuse(start);
        } else if (isWhole(frame, negator)) {
          waiveHead(covered.end(negator));
        }
      }
    }
  }

  /**
   * "Je ne suis pas fan de comédies bruyantes": what was read as a dislike of all is one of some.
   */
  private void goOn(int negator, int after) {
    if (draft.isHalfADislike()) {
      int start = covered.start(negator);
      covered.reopen(negator, Kind.NEGATED_WISH);
      int object = denial.object(negator, after);
      for (int at = start; at < object; at++) {
        carriesNothing(at);
      }
      refuse(object);
    }
  }

  /** Whether a thing is refused with its head; "not" only tells one apart ("not a sad comedy"). */
  private boolean isWhole(Frame frame, int negator) {
    return frame == Frame.REFUSES_WHOLE || !message.has(WordList.CONTRASTING_NEGATORS, negator);
  }

  /** "Too bulky", "too much action". */
  private void reachTooMuch(int at) {
    int next = at + 1;
    while (message.has(WordList.MUCH, next) && !message.at(next).parted()) {
      carriesNothing(next);
      next++;
    }
    reach(next, Math.min(message.size(), next + 1), false);
  }

  private boolean joins(int at) {
    return isOr(at) || (message.has(WordList.AND, at) && !opensAnother(at));
  }

  /** "No horror or crime", "no horror and crime": where no other clause begins. */
  private boolean joinsNegated(int at) {
    return joins(at)
        && at > 0
        && isNegated(at - 1)
        && message.has(at + 1)
        && !message.at(at + 1).parted();
  }

  private void negate(int negator, int after) {
    Frame frame = denial.frame(negator, after);
    if (frame == Frame.WANTS) {
      return;
    }
    if (denial.frees(after)) {
      remark(after, negator, after);
      return;
    }
    if (frame == Frame.WAIVES) {
      waive(after);
      return;
    }
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
    if (waiving == 0 && !isBound(after) && !opensScope(negator, after)) {
      return;
    }
    if (width(WordList.HARMLESS_NEGATION, at) > 0) {
      carriesNothing(at);
      return;
    }
    boolean waived = waiving > 0 || isBefore(WordList.WAIVED_BY, negator, 1);
    if (!waived && frame == Frame.REMARKS) {
      remark(subject(negator, after), negator, after);
      return;
    }
    for (int i = 0; i < waiving; i++) {
      carriesNothing(at++);
    }
    int object = denial.object(negator, after);
    for (int i = after; !waived && i < object; i++) {
      carriesNothing(i);
    }
    emptyVerb(negator, after);
    at = Math.max(at, object);
    if (isWhole(frame, negator) && !waived) {
      refuse(at);
    } else {
      reach(at, Math.min(message.size(), after + REACH), waived);
    }
  }

  /** "The sole does not …": the first token of the subject where the clause opens with it. */
  private int subject(int negator, int after) {
    int verb = denial.first(negator, after);
    int first = verb;
    while (first > 0
        && !message.at(first).parted()
        && !message.has(WordList.NEGATION_ENDS, first - 1)
        && (covered.isOpen(first - 1) || covered.isFiller(first - 1))) {
      first--;
    }
    boolean opens =
        message.has(WordList.POINTING, first) || message.has(WordList.OWN_THINGS, first);
    return opens ? first : verb;
  }

  /** Whether a bound is all that what follows has ("I do not have more than 50 euros"). */
  private boolean isBound(int after) {
    int at = after;
    while (message.has(at) && covered.isFiller(at) && !message.at(at).parted()) {
      at++;
    }
    return message.has(at) && !message.at(at).parted() && draft.isBound(covered.start(at));
  }

  /** What stands from a token to the end of the clause behind another is said aside. */
  private void remark(int from, int negator, int after) {
    int end = Math.max(after, message.has(after) ? denial.endOfClause(after) : after);
    for (int at = from; at < end; at = covered.end(at)) {
      int start = covered.start(at);
      switch (covered.kind(at)) {
        case WISH, NEGATED_WISH, NEGATED_CONDITION, ANCHOR, RELATION, ASIDE -> setAside(at);
        case CONDITION -> {
          if (draft.isBound(start)) {
            if (at >= after) {
              turn(at, Kind.CONDITION, false);
            }
            return;
          }
          setAside(at);
        }
        case AMOUNT -> {
          if (!draft.isOrder(start)
              || !denial.isOfBeing(negator, after)) { // "not cheap": cheaper is wanted
            setAside(at);
          }
        }
        case FILLER -> {}
        case ACT, ADDRESS, LEFT_OUT -> {
          return;
        }
      }
    }
  }

  private void setAside(int at) {
    draft.waive(covered.start(at));
    covered.reopen(at, Kind.ASIDE);
  }

  private void waive(int after) {
    if (message.has(after) && !message.at(after).parted()) {
      reach(after, denial.endOfClause(after), true);
    }
  }

  /**
   * A whole thing is not wanted: behind a word that tells it apart, its head is avoided as well.
   */
  private void refuse(int from) {
    boolean reached = false;
    int far = from + REACH;
    for (int at = from; at < message.size(); at = covered.end(at)) {
      boolean goesOn = at < far || (reached && covered.isOpen(at) && covered.isOpen(at - 1));
      if (!goesOn || ends(at, from, reached)) {
        return;
      }
      Kind kind = covered.kind(at);
      boolean name = kind == Kind.CONDITION && !draft.isBound(covered.start(at));
      boolean sorts = reached && kind == Kind.AMOUNT && draft.isOrder(covered.start(at));
      boolean told = name && !reached && isToldApart(covered.end(at));
      if (sorts || told || (reached && name && !joins(at - 1))) {
        draft.takeBack(covered.start(at), message);
        covered.reopen(at, Kind.NEGATED_WISH);
        reached = true;
      } else if (kind == Kind.WISH) {
        turn(at, Kind.NEGATED_WISH, false);
        reached = true;
      } else if (kind != Kind.FILLER && kind != Kind.NEGATED_WISH) {
        if (!reached || (name && joins(at - 1))) {
          reach(at, at + 1, false);
          waiveHead(covered.end(at));
        }
        return;
      }
    }
  }

  /** "Comédies bruyantes": behind a name stands what tells those apart that are not wanted. */
  private boolean isToldApart(int at) {
    return message.has(at)
        && !message.at(at).parted()
        && covered.isOpen(at)
        && covered.kind(at) == Kind.WISH;
  }

  /** "No red sneakers": sneakers are neither wanted nor refused, only red ones are refused. */
  private void waiveHead(int at) {
    boolean head =
        message.has(at)
            && !message.at(at).parted()
            && covered.kind(at) == Kind.CONDITION
            && covered.kind(at - 1) == Kind.NEGATED_CONDITION
            && !draft.isBound(covered.start(at));
    if (head) {
      turn(at, Kind.FILLER, true);
    }
  }

  /** "Je ne porte pas de rouge": of the verb nothing is wanted or refused. */
  private void emptyVerb(int negator, int after) {
    for (int at = denial.first(negator, after); at < negator; at++) {
      if (denial.isEmptyVerb(at)) {
        carriesNothing(at);
      }
    }
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
        message.has(WordList.REFUSALS, negator)
            && message.has(WordList.LATER_NEGATION_ENDS, after)
            && !message.has(WordList.DENIED_BEHIND, after);
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
          if (reached && draft.isOrder(covered.start(at))) {
            turn(at, Kind.FILLER, true);
          } else if (!reached) {
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
        case NEGATED_CONDITION, ACT, ADDRESS, LEFT_OUT, ASIDE -> {
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
