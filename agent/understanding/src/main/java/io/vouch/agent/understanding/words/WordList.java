package io.vouch.agent.understanding.words;

import java.util.Locale;

/**
 * A list of words that the grammar asks a language for; what each is for stands beside it in the
 * files of English.
 */
public enum WordList {
  ENDINGS(PackFile.FORMS),
  ELISIONS(PackFile.FORMS),
  STOP_WORDS(PackFile.WORDS),
  BOUNDARIES(PackFile.WORDS),
  OPENERS(PackFile.WORDS),
  PHRASE_ENDS(PackFile.WORDS),
  ARTICLES(PackFile.WORDS),
  INDEFINITE_ARTICLES(PackFile.WORDS),
  DEFINITE_ARTICLES(PackFile.WORDS),
  DETERMINERS(PackFile.WORDS),
  AND(PackFile.WORDS),
  OR(PackFile.WORDS),
  NOR(PackFile.WORDS),
  THAN(PackFile.WORDS),
  POINTING(PackFile.WORDS),
  PRONOUNS(PackFile.WORDS),
  ONE(PackFile.WORDS),
  LAST(PackFile.WORDS),
  NUMBER_SIGNS(PackFile.WORDS),
  RECIPIENTS(PackFile.WORDS),
  ASKING(PackFile.WORDS),
  TURNING(PackFile.WORDS),
  COUPLE(PackFile.NUMBERS),
  HALF(PackFile.NUMBERS),
  AFTER_COUNT(PackFile.NUMBERS),
  AFTER_YEAR(PackFile.NUMBERS),
  NO_UNITS(PackFile.NUMBERS),
  DECADE_ENDINGS(PackFile.NUMBERS),
  DECADE_WORDS(PackFile.NUMBERS),
  PLAYER_FIELDS(PackFile.CATALOGUE),
  ACTOR_FIELDS(PackFile.CATALOGUE),
  PARTY_FIELDS(PackFile.CATALOGUE),
  LIGHT_MOOD(PackFile.CATALOGUE),
  LIGHT_KIND(PackFile.CATALOGUE),
  LIGHT_WISH(PackFile.CATALOGUE),
  STRONG_LIKES(PackFile.OPINIONS),
  LIKES(PackFile.OPINIONS),
  MILD_LIKES(PackFile.OPINIONS),
  STRONG_DISLIKES(PackFile.OPINIONS),
  DISLIKES(PackFile.OPINIONS),
  NEGATIONS(PackFile.OPINIONS),
  CLAUSE_ENDS(PackFile.OPINIONS),
  POINTED_ITEMS(PackFile.OPINIONS),
  THIS_DAY(PackFile.OPINIONS),
  THIS_WEEK(PackFile.OPINIONS),
  THIS_MONTH(PackFile.OPINIONS),
  HERE_ONLY(PackFile.OPINIONS),
  NEGATORS(PackFile.NEGATION),
  INSIDE_NEGATION(PackFile.NEGATION),
  HARMLESS_NEGATION(PackFile.NEGATION),
  WAIVED_BY(PackFile.NEGATION),
  HARMLESS_AFTER(PackFile.NEGATION),
  OWNERS(PackFile.NEGATION),
  OWNING(PackFile.NEGATION),
  REFUSALS(PackFile.NEGATION),
  TRAILING_NEGATORS(PackFile.NEGATION),
  CONTRASTING_NEGATORS(PackFile.NEGATION),
  GOES_ON(PackFile.NEGATION),
  NEXT_NEGATORS(PackFile.NEGATION),
  NEGATION_ENDS(PackFile.NEGATION),
  LATER_NEGATION_ENDS(PackFile.NEGATION),
  JOINED_NEGATION_ENDS(PackFile.NEGATION),
  GIVING_UP(PackFile.NEGATION),
  NOT_YET_DONE(PackFile.NEGATION),
  FILLER(PackFile.NEGATION),
  SPEAKERS(PackFile.NEGATION),
  AFTER_SPEAKERS(PackFile.NEGATION);

  private final PackFile file;

  WordList(PackFile file) {
    this.file = file;
  }

  PackFile file() {
    return file;
  }

  /** As the files write it: lower case, blanks between words. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
