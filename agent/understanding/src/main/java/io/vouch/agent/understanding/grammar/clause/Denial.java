package io.vouch.agent.understanding.grammar.clause;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import java.util.List;

/**
 * Tells what the negators of a message do.
 *
 * <p>A negator by itself refuses what follows it. One that denies a verb refuses only where the
 * verb is one of wanting or liking, where something must not be, or where what is wanted is
 * described ("shoes that don't slip"); else its clause is a remark. Which verb is denied a language
 * tells by the words that stand before the negator ("does not"), behind it ("no cabe") or around it
 * ("ne … pas").
 *
 * <p>Immutable; used by one thread for one message.
 */
public final class Denial {
  private static final int AROUND = 4;
  private static final int FAR = 10;

  private final String message;
  private final List<Token> tokens;
  private final LanguagePack pack;

  /**
   * @param message as written
   * @param tokens of it
   * @param pack of the language that it is in
   */
  public Denial(String message, List<Token> tokens, LanguagePack pack) {
    this.message = message;
    this.tokens = tokens;
    this.pack = pack;
  }

  /** What the negator from one token to another, exclusive, does. */
  public Frame frame(int negator, int after) {
    if (asks(negator) || isNotEnough(after)) {
      return Frame.WANTS;
    }
    if (follows(WordList.MERELY, after)) {
      return isContrasted(after) ? Frame.WANTS : Frame.WAIVES;
    }
    if (frees(after)) {
      return Frame.REMARKS;
    }
    int verb = denied(negator, after);
    return verb < 0 ? Frame.REFUSES : ofVerb(verb, negator, after);
  }

  /** Whether what must not be done follows ("not have to", "without having to"). */
  public boolean frees(int after) {
    if (!has(after) || parted(after)) {
      return false;
    }
    int end = endOfClause(after);
    boolean atEnd =
        !pack.list(WordList.VERBS_LAST).isEmpty()
            && (has(WordList.HAVING_TO, end - 1)
                || (end - 2 >= after && width(WordList.HAVING_TO, end - 2) == 2));
    return atEnd || width(WordList.HAVING_TO, after) > 0;
  }

  /** Where begins what is refused: behind the verb of wanting, doing, habit or obligation. */
  public int object(int negator, int after) {
    int verb = denied(negator, after);
    int wanting = verb < 0 ? -1 : wanting(verb, after);
    if (wanting < 0) {
      boolean duty = has(WordList.OBLIGATIONS, verb) || has(WordList.HABITS, verb);
      return verb >= after && duty ? verb + 1 : has(WordList.HABITS, after) ? after + 1 : after;
    }
    int from = Math.max(wanting + 1, after);
    int doing = doing(from, negator);
    boolean first = doing >= from && pack.list(WordList.VERBS_LAST).isEmpty();
    return first && has(WordList.REFUSED_DOING, doing) ? doing + 1 : from;
  }

  /** The first token of verb and negation together. */
  public int first(int negator, int after) {
    int verb = denied(negator, after);
    return verb < 0 ? negator : firstOfVerb(verb, negator);
  }

  /** Whether the verb of a refusal says no more than that. */
  public boolean isEmptyVerb(int at) {
    return has(WordList.WANTING, at)
        || has(WordList.HABITS, at)
        || has(WordList.OBLIGATIONS, at)
        || has(WordList.BEING, at);
  }

  private int denied(int negator, int after) {
    if (width(WordList.DENYING, negator) > 0) {
      return negator;
    }
    return has(WordList.VERB_NEGATORS, negator) ? verb(negator, after) : -1;
  }

  /** Whether it is denied that something is so ("they are not cheap"). */
  public boolean isOfBeing(int negator, int after) {
    return has(WordList.BEING, denied(negator, after));
  }

  private Frame ofVerb(int verb, int negator, int after) {
    int first = firstOfVerb(verb, negator);
    if (has(WordList.CONCESSIONS, verb)) {
      return Frame.REMARKS;
    }
    int wanting = wanting(verb, after);
    if (wanting >= 0) {
      int from = Math.max(wanting + 1, after);
      return has(WordList.NEEDING, wanting)
          ? ofNeeding(from, first, negator)
          : ofWanting(from, negator);
    }
    if (has(WordList.OBLIGATIONS, verb) || isObliged(verb, first)) {
      return Frame.REFUSES;
    }
    if (isRelative(first) || isFragment(first, negator)) {
      return Frame.REFUSES;
    }
    boolean habit = has(WordList.HABITS, verb) || has(WordList.HABITS, after);
    return habit && (verb >= after || isOwner(first)) ? Frame.REFUSES_WHOLE : Frame.REMARKS;
  }

  /**
   * "Don't want a belt" refuses, "don't want to buy a belt" too, "don't want to tie it" does not.
   */
  private Frame ofWanting(int from, int negator) {
    int doing = doing(from, negator);
    if (doing < 0) {
      return Frame.REFUSES_WHOLE;
    }
    boolean obliged = width(WordList.HAVING_TO, doing) > 0;
    return has(WordList.REFUSED_DOING, doing) && !obliged ? Frame.REFUSES_WHOLE : Frame.REMARKS;
  }

  /** "I don't need a belt" refuses; "I don't need it to shine" and "it needs no belt" do not. */
  private Frame ofNeeding(int from, int first, int negator) {
    boolean thing = has(from) && !has(WordList.PRONOUNS, from) && !has(WordList.RELATIVES, from);
    return thing && isOwner(first) ? ofWanting(from, negator) : Frame.REMARKS;
  }

  /** The verb of what one does not want to do; −1 where one does not want a thing. */
  private int doing(int from, int negator) {
    int at = from;
    while (has(at) && !parted(at) && has(WordList.CARRIED, at)) {
      at++;
    }
    if (!has(at) || parted(at)) {
      return -1;
    }
    if (width(WordList.HAVING_TO, at) > 0) {
      return at;
    }
    if (has(WordList.INFINITIVE_SIGNS, at)) {
      return at + 1;
    }
    if (pack.list(WordList.VERBS_LAST).isEmpty()) {
      return isInfinitive(at) ? at : -1;
    }
    int last = endOfClause(at) - 1;
    boolean verb = has(WordList.VERBS_LAST, negator) && isWrittenSmall(last) && isInfinitive(last);
    return verb ? verbLast(at, last) : -1;
  }

  /** Where verbs come last, nouns have capitals. */
  private boolean isWrittenSmall(int at) {
    return Character.isLowerCase(message.charAt(tokens.get(at).start()));
  }

  /** Of two infinitives at the end ("laden müssen") the obliging one counts. */
  private int verbLast(int from, int last) {
    return last > from && isInfinitive(last - 1) && !has(WordList.HAVING_TO, last)
        ? last - 1
        : last;
  }

  private boolean isInfinitive(int at) {
    String word = tokens.get(at).word();
    return has(WordList.REFUSED_DOING, at)
        || (word.length() > 4
            && pack.list(WordList.INFINITIVE_ENDINGS).stream().anyMatch(word::endsWith));
  }

  /** The verb of wanting or liking that is denied; −1 where none is. */
  private int wanting(int verb, int after) {
    if (has(WordList.WANTING, verb)) {
      return verb;
    }
    int at = after;
    while (has(at) && !parted(at)) {
      if (has(WordList.WANTING, at)) {
        return at;
      }
      int width = width(WordList.INSIDE_NEGATION, at);
      if (width == 0 && !has(WordList.CARRIED, at)) {
        return -1;
      }
      at += Math.max(1, width);
    }
    return -1;
  }

  /** The verb that the negator denies; −1 where it denies none. */
  private int verb(int negator, int after) {
    if (parted(negator)) {
      return behind(negator, after);
    }
    int before = negator - 1;
    while (before > 0 && has(WordList.CARRIED, before) && !parted(before)) {
      before--;
    }
    if (before >= 0 && has(WordList.DENIED_BEFORE, before)) {
      return before;
    }
    int around = around(negator);
    return around >= 0 || has(WordList.AFTER_VERB, negator) ? around : behind(negator, after);
  }

  /** "Ne … pas", and "ça marche pas", "es rutscht nicht". */
  private int around(int negator) {
    for (int at = negator - 1; at >= Math.max(0, negator - AROUND); at--) {
      if (has(WordList.FIRST_OF_NEGATION, at)) {
        int verb = at + 1;
        while (verb < negator - 1 && has(WordList.CARRIED, verb)) {
          verb++;
        }
        return verb < negator ? verb : -1;
      }
      boolean subject = at < negator - 1 && has(WordList.VERB_SECOND, at) && opens(at);
      if (subject) {
        return at + 1;
      }
      if (parted(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** "No cabe", "no me sirve", "este no dura", "I never run". */
  private int behind(int negator, int after) {
    int verb = skipCarried(after);
    if (!has(verb) || parted(verb)) {
      return -1;
    }
    boolean subject = negator > 0 && has(WordList.SUBJECTS, negator - 1) && !parted(negator);
    boolean carried = verb > after && has(WordList.OBJECTS, after);
    return has(WordList.DENIED_BEHIND, verb) || subject || carried ? verb : -1;
  }

  private int skipCarried(int from) {
    int at = from;
    while (has(at) && !parted(at) && has(WordList.OBJECTS, at)) {
      at++;
    }
    return at;
  }

  /** The first token of verb and negation together, its subject not counted. */
  private int firstOfVerb(int verb, int negator) {
    int first = Math.min(verb, negator);
    while (first > 0
        && !parted(first)
        && (has(WordList.FIRST_OF_NEGATION, first - 1) || has(WordList.OBJECTS, first - 1))) {
      first--;
    }
    return first;
  }

  /** "It should have no zips". */
  private boolean isObliged(int verb, int first) {
    return first > 0 && !parted(first) && verb >= first && has(WordList.OBLIGATIONS, first - 1);
  }

  private boolean isOwner(int first) {
    return first > 0 && !parted(first) && has(WordList.OWNERS, first - 1);
  }

  /** "… that does not": described is what is wanted, where the word before names something. */
  private boolean isRelative(int first) {
    int pronoun = first - 1;
    return pronoun > 0
        && !parted(first)
        && !parted(pronoun)
        && has(WordList.RELATIVES, pronoun)
        && !has(WordList.NEGATION_ENDS, pronoun - 1)
        && !has(WordList.AND, pronoun - 1)
        && !has(WordList.SUBJECTS, pronoun - 1)
        && !has(WordList.AFTER_SPEAKERS, pronoun - 1);
  }

  /** "Light, foldable, doesn't rust": one more thing that is wanted, of no subject. */
  private boolean isFragment(int first, int negator) {
    boolean opens = first > 0 && (parted(first) || has(WordList.AND, first - 1));
    if (!opens || !has(WordList.FRAGMENT_VERBS, first)) {
      return false;
    }
    for (int at = 0; at < negator; at++) {
      if (has(WordList.SUBJECTS, at)) {
        return false;
      }
    }
    return true;
  }

  /** "Is there no …", "gibt es keine …", "no hay …". */
  private boolean asks(int negator) {
    for (int from = Math.max(0, negator - 3); from <= negator + 1; from++) {
      for (int to = from + 1; to <= Math.min(tokens.size(), from + 4); to++) {
        boolean touches = from <= negator + 1 && to >= negator;
        if (touches && pack.has(WordList.ASKING_WHETHER, words(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private String words(int from, int to) {
    StringBuilder words = new StringBuilder(tokens.get(from).word());
    for (int at = from + 1; at < to; at++) {
      words.append(' ').append(tokens.get(at).word());
    }
    return words.toString();
  }

  /** "Not wide enough", "non abbastanza largo": more of it is wanted. */
  private boolean isNotEnough(int after) {
    for (int at = after; has(at) && !parted(at) && at < after + 3; at++) {
      if (has(WordList.ENOUGH, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Not only … but also …". */
  private boolean isContrasted(int after) {
    for (int at = after + 1; has(at) && at < after + FAR; at++) {
      if (has(WordList.CONTRASTS, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(int at) {
    return at == 0
        || parted(at)
        || has(WordList.NEGATION_ENDS, at)
        || has(WordList.AND, at - 1)
        || has(WordList.NEGATION_ENDS, at - 1);
  }

  /** The first token behind the clause that a token stands in, with the clauses inside it. */
  public int endOfClause(int from) {
    int at = from;
    boolean embedded = false;
    while (has(at) && !(at > from && (isCut(at) || (!embedded && opensAnother(at))))) {
      embedded = has(WordList.EMBEDDING, at) || (embedded && !has(WordList.AND, at));
      at++;
    }
    return at;
  }

  /** Whether a mark ends the clause; behind a comma one may go on ("…, was ich suche"). */
  private boolean isCut(int at) {
    int end = tokens.get(at - 1).end();
    int start = Math.max(end, tokens.get(at).start());
    boolean goesOn =
        message.substring(end, start).strip().equals(",")
            && has(WordList.EMBEDDING, at)
            && !pack.list(WordList.VERBS_LAST).isEmpty();
    return parted(at) && !goesOn;
  }

  private boolean opensAnother(int at) {
    boolean joined =
        has(WordList.AND, at)
            && (has(WordList.SUBJECTS, at + 1)
                || has(WordList.JOINED_NEGATION_ENDS, at + 1)
                || has(WordList.LATER_NEGATION_ENDS, at + 1));
    return joined || (has(WordList.NEGATION_ENDS, at) && !has(WordList.EMBEDDING, at));
  }

  private boolean follows(WordList list, int at) {
    return has(at) && !parted(at) && has(list, at);
  }

  private int width(WordList list, int at) {
    if (!has(at)) {
      return 0;
    }
    boolean two = has(at + 1) && !parted(at + 1);
    if (two && pack.has(list, words(at, at + 2))) {
      return 2;
    }
    return has(list, at) ? 1 : 0;
  }

  private boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }

  private boolean has(WordList list, int at) {
    return has(at) && pack.has(list, tokens.get(at).word());
  }

  private boolean parted(int at) {
    return tokens.get(at).parted();
  }
}
