package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as the rules see it: its tokens, the catalogue's words and the conversation. */
final class Message {
  private final PlanningContext context;
  private final LanguagePack pack;
  private final Rules rules;
  private final List<Token> tokens;

  /** What fills slot s from token t on, at s · size + t; null until looked up. */
  private final List<@Nullable List<? extends Found<?>>> found;

  private final byte[] knownNames;
  private final byte[] knownTexts;
  private final byte[] knownWords;

  /** So many more words may be compared with every name: a story is no spelling test. */
  private int spellings = 48;

  Message(PlanningContext context) {
    this.context = context;
    this.pack = context.vocabulary().pack();
    this.rules = Rules.of(pack);
    Excerpt read = Excerpt.of(context.message());
    this.tokens =
        Lexer.cut(context.message(), pack).stream()
            .filter(token -> token.start() >= read.start() && token.end() <= read.end())
            .toList();
    this.found = new ArrayList<>(Collections.nCopies(Slot.count() * tokens.size(), null));
    this.knownNames = new byte[tokens.size()];
    this.knownTexts = new byte[tokens.size()];
    this.knownWords = new byte[tokens.size()];
  }

  /** What may fill a slot from a token on; looked up once. */
  List<? extends Found<?>> find(Slot<?> slot, int at) {
    int key = slot.id() * tokens.size() + at;
    List<? extends Found<?>> known = found.get(key);
    if (known == null) {
      known = slot.finder().find(this, at);
      found.set(key, known);
    }
    return known;
  }

  /** Whether a further word may be compared with every name; each call takes one of few. */
  boolean maySpell() {
    return spellings-- > 0;
  }

  /** The message as written. */
  String whole() {
    return context.message();
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  boolean has(int index) {
    return index < tokens.size();
  }

  /** Whether the token at the index is this word; false beyond the end. */
  boolean is(int index, String word) {
    return index >= 0 && has(index) && at(index).is(word);
  }

  /** Whether the token at the index or its singular is in a list; false beyond the end. */
  boolean is(int index, WordList list) {
    return has(index) && (pack.has(list, at(index).word()) || pack.has(list, at(index).form()));
  }

  /** Whether the token at the index is in a list as it is written; false beyond the end. */
  boolean has(WordList list, int index) {
    return has(index) && pack.has(list, at(index).word());
  }

  boolean isStop(int index) {
    return has(WordList.STOP_WORDS, index);
  }

  LanguagePack pack() {
    return pack;
  }

  Rules rules() {
    return rules;
  }

  CatalogueVocabulary vocabulary() {
    return context.vocabulary();
  }

  ConversationView view() {
    return context.view();
  }

  /** The words as written from one token to another, exclusive. */
  String text(int from, int to) {
    return context.message().substring(at(from).start(), at(to - 1).end());
  }

  /** The comparison key of the words from one token to another, exclusive. */
  String key(int from, int to) {
    if (to == from + 1) {
      return at(from).key();
    }
    StringBuilder key = new StringBuilder(at(from).key());
    for (int i = from + 1; i < to; i++) {
      key.append(' ').append(at(i).key());
    }
    return key.toString();
  }

  /** The comparison key of a phrase of the language. */
  String keyOf(String phrase) {
    return pack.forms().key(phrase);
  }

  /** Whether a comma or the like stands inside the span. */
  boolean parted(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (at(i).parted()) {
        return true;
      }
    }
    return false;
  }

  /** The last index, exclusive, to which a name of at most that many words can reach. */
  int reach(int from, int most) {
    return Math.min(tokens.size(), from + most);
  }

  boolean startsName(int index) {
    if (!has(index)) {
      return false;
    }
    if (knownNames[index] == 0) {
      knownNames[index] = (byte) (findsName(index) ? 1 : 2);
    }
    return knownNames[index] == 1;
  }

  private boolean findsName(int index) {
    if (has(index)) {
      int reach = reach(index, vocabulary().names().longest());
      for (int to = index + 1; to <= reach; to++) {
        List<Name> names = vocabulary().names().find(key(index, to));
        if (!names.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isNoun(int index) {
    return has(index) && vocabulary().isNoun(at(index).word());
  }

  /**
   * Whether a title has the word; a part of an expanded contraction or of words joined by an
   * apostrophe counts as the whole.
   */
  boolean isTitleWord(int index) {
    Token token = at(index);
    boolean expanded = token.end() - token.start() > token.word().length();
    return vocabulary().titles().hasWord(token.word())
        || (expanded && vocabulary().titles().hasWord(text(index, index + 1)))
        || isTitleWordWhole(index);
  }

  private boolean isTitleWordWhole(int index) {
    int from = index > 0 && isElided(index - 1) ? index - 1 : index;
    int to = isElided(index) ? index + 2 : index + 1;
    return to > from + 1 && vocabulary().titles().hasWord(text(from, to));
  }

  /** Whether an apostrophe joins a word to the next. */
  private boolean isElided(int index) {
    int end = at(index).end();
    return has(index + 1)
        && at(index + 1).start() == end + 1
        && "'\u2019".indexOf(context.message().charAt(end)) >= 0;
  }

  /** Whether the words of a title are evidence enough for it. */
  boolean isSureTitle(int from, int to) {
    boolean all = true;
    boolean ordinary = true;
    for (int at = 0; at < tokens.size(); at++) {
      boolean inside = at >= from && at < to;
      all &= inside || isStop(at) || has(WordList.NEGATORS, at);
      ordinary &= !inside || Filler.isFiller(this, at);
    }
    boolean alone = to - from == tokens.size();
    String before = context.message().substring(0, at(from).start()).stripTrailing();
    boolean quoted =
        !before.isEmpty() && "\"“„«'‘".indexOf(before.charAt(before.length() - 1)) >= 0;
    return to - from >= 3
        || quoted
        || isNameLike(from, to)
        || (all && !hasNoun(from, to) && (alone || !ordinary));
  }

  /** Capitals inside a message that is not all in capitals. */
  private boolean isNameLike(int from, int to) {
    boolean capital = true;
    for (int at = from; at < to; at++) {
      capital &= isCapitalised(at) || isStop(at);
    }
    boolean lower = false;
    for (int at = 0; at < tokens.size(); at++) {
      lower |= (at < from || at >= to) && !isCapitalised(at);
    }
    return capital && lower && from > 0;
  }

  /** Whether the words only say what every item is ("a movie"): that is what no item is called. */
  boolean isOnlyNoun(int from, int to) {
    boolean only = !has(WordList.DEFINITE_ARTICLES, from);
    for (int at = from; at < to; at++) {
      only &= isNoun(at) || has(WordList.ARTICLES, at);
    }
    return only;
  }

  private boolean hasNoun(int from, int to) {
    boolean noun = false;
    for (int at = from; at < to; at++) {
      noun |= isNoun(at);
    }
    return noun;
  }

  /** Whether a word is written like a name; never where all nouns are. */
  boolean isCapitalised(int index) {
    return pack.capitalsMarkNames()
        && Character.isUpperCase(context.message().charAt(at(index).start()));
  }

  /** Whether neither the rules nor the stop words nor the names know a word. */
  boolean isUnknown(int index) {
    if (knownWords[index] == 0) {
      knownWords[index] = (byte) (WordSlots.nothingKnows(this, index) ? 1 : 2);
    }
    return knownWords[index] == 1;
  }

  boolean occursInText(int index) {
    if (knownTexts[index] == 0) {
      boolean occurs =
          vocabulary().occursInText(at(index).word())
              || vocabulary().occursInText(at(index).form());
      knownTexts[index] = (byte) (occurs ? 1 : 2);
    }
    return knownTexts[index] == 1;
  }
}
