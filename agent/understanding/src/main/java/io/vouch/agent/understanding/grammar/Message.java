package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.AbsentKind;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.grammar.token.Excerpt;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.NameIndex;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the rules see it: its tokens, the catalogue's words and the conversation. */
final class Message {
  private final PlanningContext context;
  private final LanguagePack pack;
  private final Rules rules;
  private final List<Token> tokens;

  /** The lists that a token's word stands in, and its form. */
  private final List<Set<WordList>> lists;

  private final List<Set<WordList>> formLists;

  /** What the rules call a token's word and its form. */
  private final int[] numbers;

  private final int[] formNumbers;

  /** Titles are also found without what stands in brackets. */
  private final boolean brackets;

  /** How many tokens before each are capitalised, and how many are more than stop words. */
  private final int[] capitalised;

  private final int[] speaking;

  /** What fills slot s from token t on, at s · size + t; null until looked up. */
  private final List<@Nullable List<? extends Found<?>>> found;

  private final @Nullable AbsentKind absentKind;
  private final byte[] knownNames;
  private final byte[] knownTexts;
  private final byte[] knownWords;

  /** The items that were shown, the newest first, and the words of their titles; when asked for. */
  private @Nullable Map<Integer, Set<String>> shownTitles;

  /** So many more words may be compared with every name: a story is no spelling test. */
  private int spellings = 48;

  /**
   * @param context whose message it is
   * @param all the tokens of the message
   */
  Message(PlanningContext context, List<Token> all) {
    this.context = context;
    this.pack = context.vocabulary().pack();
    this.rules = Rules.of(pack);
    Excerpt read = Excerpt.of(context.message());
    this.tokens =
        all.stream()
            .filter(token -> token.start() >= read.start() && token.end() <= read.end())
            .toList();
    this.found = new ArrayList<>(Collections.nCopies(Slot.count() * tokens.size(), null));
    this.absentKind = AbsentKind.in(context.message(), context.vocabulary()).orElse(null);
    this.knownNames = new byte[tokens.size()];
    this.knownTexts = new byte[tokens.size()];
    this.knownWords = new byte[tokens.size()];
    this.brackets = whole().indexOf('(') >= 0 || whole().indexOf('[') >= 0;
    this.lists = tokens.stream().map(token -> pack.lists(token.word())).toList();
    this.formLists = tokens.stream().map(token -> pack.lists(token.form())).toList();
    this.numbers = tokens.stream().mapToInt(token -> rules.number(token.word())).toArray();
    this.formNumbers = tokens.stream().mapToInt(token -> rules.number(token.form())).toArray();
    this.capitalised = new int[tokens.size() + 1];
    this.speaking = new int[tokens.size() + 1];
    for (int at = 0; at < tokens.size(); at++) {
      capitalised[at + 1] = capitalised[at] + (isCapitalised(at) ? 1 : 0);
      boolean speaks = !isStop(at) && !has(WordList.NEGATORS, at);
      speaking[at + 1] = speaking[at] + (speaks ? 1 : 0);
    }
  }

  /** What may fill a slot from a token on; looked up once. */
  @SuppressWarnings("unchecked") // a slot is only ever filled by its own finder
  <T> List<Found<T>> find(Slot<T> slot, int at) {
    int key = slot.id() * tokens.size() + at;
    List<Found<T>> known = (List<Found<T>>) found.get(key);
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

  /** The items that were shown, by index: those on the slate, then the newest first. */
  List<Integer> shownItems() {
    return List.copyOf(shownTitles().keySet());
  }

  /** The words of the title of an item that was shown. */
  Set<String> titleWords(int item) {
    return shownTitles().getOrDefault(item, Set.of());
  }

  private Map<Integer, Set<String>> shownTitles() {
    Map<Integer, Set<String>> built = shownTitles;
    if (built == null) {
      built = new LinkedHashMap<>();
      SequencedSet<ItemId> shown = new LinkedHashSet<>(view().slate());
      shown.addAll(view().seen().reversed());
      Catalogue catalogue = vocabulary().catalogue();
      for (ItemId id : shown) {
        int item = catalogue.indexOf(id);
        if (item >= 0) {
          built.put(item, Set.copyOf(Words.of(catalogue.title(item))));
        }
      }
      shownTitles = built;
    }
    return built;
  }

  /** The message as written. */
  String whole() {
    return context.message();
  }

  int size() {
    return tokens.size();
  }

  List<Token> tokens() {
    return tokens;
  }

  Token at(int index) {
    return tokens.get(index);
  }

  boolean has(int index) {
    return index < tokens.size();
  }

  /** Whether the word or the form of a token has one of these numbers; false beyond the end. */
  boolean isOneOf(int index, BitSet words) {
    return has(index) && (isIn(words, numbers[index]) || isIn(words, formNumbers[index]));
  }

  private static boolean isIn(BitSet words, int number) {
    return number >= 0 && words.get(number);
  }

  /** Whether some rule is written with the word. */
  boolean isRuleWord(int index) {
    return numbers[index] >= 0 || formNumbers[index] >= 0;
  }

  /** Whether the token at the index or its singular is in a list; false beyond the end. */
  boolean is(int index, WordList list) {
    return has(index) && (lists.get(index).contains(list) || formLists.get(index).contains(list));
  }

  /** Whether the token at the index is in a list as it is written; false beyond the end. */
  boolean has(WordList list, int index) {
    return has(index) && lists.get(index).contains(list);
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
    NameIndex names = vocabulary().names();
    int reach = reach(index, names.longest(at(index).key()));
    for (int to = index + 1; to <= reach; to++) {
      if (!names.find(key(index, to)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word only says what kind of thing is asked for that the catalogue has none of. */
  boolean isOfAbsentKind(int index) {
    return absentKind != null && absentKind.has(at(index).start());
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

  /**
   * Whether some title may have the word behind the one before it; true wherever a part of the
   * message may be read in another way than word by word.
   */
  boolean followsInTitle(int index) {
    return brackets
        || !isWritten(index - 1)
        || !isWritten(index)
        || vocabulary().titles().mayFollow(at(index - 1).word(), at(index).word());
  }

  /** Whether the message has the word as it is, in plain letters and digits, by itself. */
  private boolean isWritten(int index) {
    Token token = at(index);
    String text = whole();
    int length = token.word().length();
    return token.end() - token.start() == length
        && text.regionMatches(true, token.start(), token.word(), 0, length)
        && Words.isOneWord(token.word())
        && (token.start() == 0 || isBetween(text.charAt(token.start() - 1)))
        && (token.end() == text.length() || isBetween(text.charAt(token.end())));
  }

  private static boolean isBetween(char c) {
    return c < 128 && c != '\'' && !Character.isLetterOrDigit(c);
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
    boolean all = speaking[size()] == speaking[to] - speaking[from];
    boolean alone = to - from == size();
    String before = context.message().substring(0, at(from).start()).stripTrailing();
    boolean quoted =
        !before.isEmpty() && "\"“„«'‘".indexOf(before.charAt(before.length() - 1)) >= 0;
    return to - from >= 3
        || quoted
        || isNameLike(from, to)
        || isPointedPart(from, to)
        || (all && !hasNoun(from, to) && (alone || !isOrdinary(from, to)));
  }

  /** "The Urbano": what is no title itself was read as a part of one for a telling word. */
  private boolean isPointedPart(int from, int to) {
    return (is(from, WordList.DEFINITE_ARTICLES) || is(from, WordList.POINTING))
        && vocabulary().titles().find(text(from, to)).length == 0;
  }

  private boolean isOrdinary(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Filler.isFiller(this, at)) {
        return false;
      }
    }
    return true;
  }

  /** Capitals inside a message that is not all in capitals. */
  private boolean isNameLike(int from, int to) {
    boolean capital = true;
    for (int at = from; at < to; at++) {
      capital &= isCapitalised(at) || isStop(at);
    }
    int outside = capitalised[size()] - capitalised[to] + capitalised[from];
    boolean lower = outside < size() - (to - from);
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
    return pack.capitalsMarkNames() && isUpperCase(index);
  }

  boolean isUpperCase(int index) {
    return Character.isUpperCase(context.message().charAt(at(index).start()));
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
