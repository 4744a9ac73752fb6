package io.vouch.agent.understanding.words;

import io.vouch.domain.Currencies;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language: how its people say what the grammar understands.
 *
 * <p>Read from a folder of YAML, see {@link LanguagePacks}. All words are folded. Equal only to
 * itself; immutable, thread-safe.
 */
public final class LanguagePack {
  private static final WordsMessages SAY = Messages.of(WordsMessages.class);

  private static final Set<WordList> NO_LIST = Set.of();

  /** Lists that say nothing of the language that their words are of. */
  private static final Set<WordList> NO_WORDS =
      EnumSet.of(WordList.NO_UNITS, WordList.INFINITIVE_ENDINGS);

  private final Language language;
  private final WordForms forms;
  private final Map<String, String> contractions;
  private final boolean capitalsMarkNames;
  private final Map<WordList, List<String>> lists;
  private final Map<String, Set<WordList>> listsByWord = new HashMap<>();
  private final NumberWords numbers;
  private final List<DegreeWords> comparisons;
  private final CatalogueWords catalogue;
  private final Map<String, RuleWording> wordings;
  private final Set<String> own = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  LanguagePack(
      Language language,
      WordForms forms,
      Map<String, String> contractions,
      boolean capitalsMarkNames,
      Map<WordList, List<String>> lists,
      NumberWords numbers,
      List<DegreeWords> comparisons,
      CatalogueWords catalogue,
      Map<String, RuleWording> wordings) {
    this.language = language;
    this.forms = forms;
    this.contractions = Map.copyOf(contractions);
    this.capitalsMarkNames = capitalsMarkNames;
    this.lists = new EnumMap<>(lists);
    this.numbers = numbers;
    this.comparisons = List.copyOf(comparisons);
    this.catalogue = catalogue;
    this.wordings = Map.copyOf(wordings);
    lists.forEach((list, words) ->
        words.forEach(word ->
            listsByWord.computeIfAbsent(word, key -> EnumSet.noneOf(WordList.class)).add(list)));
    collectOwn();
  }

  /** The language to answer in. */
  public Language language() {
    return language;
  }

  /** How its words are compared. */
  public WordForms forms() {
    return forms;
  }

  /** What a contraction stands for, else the word itself; several words are parted by blanks. */
  public String expanded(String word) {
    return contractions.getOrDefault(word, word);
  }

  /** Whether a capital inside a sentence says that a word is a name, not only that it is a noun. */
  public boolean capitalsMarkNames() {
    return capitalsMarkNames;
  }

  /** The words and phrases of a list, in file order. */
  public List<String> list(WordList list) {
    return lists.getOrDefault(list, List.of());
  }

  /** Whether a folded word or phrase stands in a list. */
  public boolean has(WordList list, String word) {
    return lists(word).contains(list);
  }

  /** The lists that a folded word or phrase stands in. */
  public Set<WordList> lists(String word) {
    return listsByWord.getOrDefault(word, NO_LIST);
  }

  /** How numbers are written. */
  public NumberWords numbers() {
    return numbers;
  }

  /** Words that compare. */
  public List<DegreeWords> comparisons() {
    return comparisons;
  }

  /** What the things of a catalogue are called. */
  public CatalogueWords catalogue() {
    return catalogue;
  }

  /**
   * How a rule is said.
   *
   * @throws VouchException when the language does not say it
   */
  public RuleWording wording(String rule) {
    RuleWording wording = wordings.get(rule);
    if (wording == null) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.missingRule(language.tag(), rule));
    }
    return wording;
  }

  /**
   * Refuses rules that nobody knows.
   *
   * @throws VouchException when the language says another rule
   */
  public void allow(Set<String> rules) {
    for (RuleWording wording : wordings.values()) {
      if (!rules.contains(wording.rule())) {
        throw new VouchException(
            ErrorCode.INTERNAL, SAY.unknownRule(wording.file(), wording.rule()));
      }
    }
  }

  /** The word, or where it ends in {@code ~} the word with each of the endings and none. */
  static List<String> spelt(String word, List<String> endings) {
    if (word.length() < 2 || !word.endsWith("~")) {
      return List.of(word);
    }
    String stem = word.substring(0, word.length() - 1);
    List<String> spelt = new ArrayList<>(List.of(stem));
    endings.forEach(ending -> spelt.add(stem + ending));
    return spelt;
  }

  /** Whether a folded word is one of the language's own, not a name of some catalogue. */
  public boolean owns(String word) {
    return own.contains(word);
  }

  /**
   * Whether a folded word stands among the names that mean the same; some are of other languages.
   */
  boolean names(String word) {
    return names.contains(word);
  }

  private void collectOwn() {
    catalogue
        .synonyms()
        .forEach(group -> group.forEach(name -> names.addAll(List.of(name.split(" ")))));
    lists.forEach((list, words) -> own(NO_WORDS.contains(list) ? List.of() : words));
    own(contractions.keySet());
    own(contractions.values());
    own(numbers.numerals().keySet());
    own(numbers.ordinals().keySet());
    comparisons.forEach(words -> {
      own(words.positive());
      own(words.comparative());
      own(words.superlative());
    });
    catalogue.fieldWords().values().forEach(this::own);
    catalogue.nouns().forEach(nouns -> own(nouns.nouns()));
    wordings
        .values()
        .forEach(wording -> wording.patterns().forEach(pattern -> pattern.words(this::ownWord)));
    own.removeIf(word -> word.chars().anyMatch(Character::isDigit));
    Currencies.words().values().forEach(own::removeAll); // "30 euros" is of any language
  }

  private void own(Collection<String> phrases) {
    phrases.forEach(phrase -> own.addAll(List.of(phrase.split(" "))));
  }

  /** The letter of a sign ("R$") is of no language. */
  private void ownWord(String word) {
    if (word.length() > 1) {
      own.add(word);
    }
  }
}
