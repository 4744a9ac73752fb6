package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.RuleWording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every rule of the grammar in one language, found by the word with which it can begin. Immutable,
 * thread-safe.
 */
final class Rules {
  /** In order of preference: of two matches of equal length, the earlier rule's is tried first. */
  private static final List<Rule.Meaning> MEANINGS =
      Stream.of(
              TalkRules.ALL,
              LogRules.ALL,
              MemoryRules.ALL,
              StatisticRules.ALL,
              QuestionRules.ALL,
              TalkRules.OF_SHOWN,
              AskRules.ALL,
              RelationRules.ALL,
              ItemRules.ALL,
              CritiqueRules.ALL,
              NumberRules.ALL,
              NameRules.ALL,
              OrderRules.ALL,
              WishRules.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<LanguagePack, Rules> BY_PACK = new ConcurrentHashMap<>();

  private static final Comparator<Reading> LONGEST_FIRST =
      Comparator.<Reading>comparingInt(reading -> -reading.match().end())
          .thenComparingInt(Reading::order);

  private final List<Rule> all;
  private final Comparisons comparisons;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> byFirstSlot = new ArrayList<>();

  /** Which of the entries above can begin with a slot, by the slot's number. */
  private final List<BitSet> openedBy = Stream.generate(BitSet::new).limit(Slot.count()).toList();

  private final List<Slot<?>> firstSlots;

  private Rules(LanguagePack pack) {
    pack.allow(MEANINGS.stream().map(Rule.Meaning::name).collect(Collectors.toSet()));
    all = MEANINGS.stream().map(meaning -> rule(pack, meaning)).toList();
    comparisons = new Comparisons(pack);
    Set<Slot<?>> slots = new LinkedHashSet<>();
    int number = 0;
    for (int order = 0; order < all.size(); order++) {
      for (Pattern pattern : all.get(order).patterns()) {
        index(new Entry(all.get(order), pattern, number++, order));
        slots.addAll(pattern.firstSlots());
      }
    }
    firstSlots = List.copyOf(slots);
  }

  /**
   * The rules of a language, compiled when first asked for.
   *
   * @throws io.vouch.domain.VouchException when a rule is missing, unknown or wrong
   */
  static Rules of(LanguagePack pack) {
    Rules known = BY_PACK.get(pack);
    return known != null ? known : BY_PACK.computeIfAbsent(pack, Rules::new);
  }

  private Rule rule(LanguagePack pack, Rule.Meaning meaning) {
    RuleWording wording = pack.wording(meaning.name());
    List<Pattern> patterns =
        wording.patterns().stream().map(part -> new Pattern(part, this::add)).toList();
    return new Rule(meaning, patterns, wording.examples());
  }

  private int add(String word) {
    return numbers.computeIfAbsent(word, key -> numbers.size());
  }

  private void index(Entry entry) {
    Pattern pattern = entry.pattern();
    pattern
        .firstWords()
        .forEach(word -> byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
    for (Slot<?> slot : pattern.firstSlots()) {
      openedBy.get(slot.id()).set(byFirstSlot.size());
    }
    if (!pattern.firstSlots().isEmpty()) {
      byFirstSlot.add(entry);
    }
  }

  /** The rules in order of preference. */
  List<Rule> all() {
    return all;
  }

  /** The words that compare. */
  Comparisons comparisons() {
    return comparisons;
  }

  /** A pattern of a rule; {@code number} counts patterns, {@code order} rules. */
  private record Entry(Rule rule, Pattern pattern, int number, int order) {}

  /** A rule, where it reads, and its place among the rules. */
  record Reading(Rule rule, Match match, int order) {}

  /** The number of a word that some rule is written with; −1 for any other. */
  int number(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /** Every reading from a token on: longest first, then in the order of the rules. */
  List<Reading> readings(Message message, int from) {
    Token token = message.at(from);
    BitSet tried = new BitSet();
    PatternWalk walk = new PatternWalk(message, from);
    List<Reading> readings = new ArrayList<>();
    for (Entry entry : byFirstWord.getOrDefault(token.word(), List.of())) {
      read(entry, walk, tried, readings);
    }
    for (Entry entry : byFirstWord.getOrDefault(token.form(), List.of())) {
      read(entry, walk, tried, readings);
    }
    BitSet opened = opened(message, from);
    for (int at = opened.nextSetBit(0); at >= 0; at = opened.nextSetBit(at + 1)) {
      read(byFirstSlot.get(at), walk, tried, readings);
    }
    if (readings.size() > 1) {
      readings.sort(LONGEST_FIRST);
    }
    return readings;
  }

  /** Which entries can begin with what slots find at a token. */
  private BitSet opened(Message message, int from) {
    BitSet opened = new BitSet();
    for (Slot<?> slot : firstSlots) {
      if (!message.find(slot, from).isEmpty()) {
        opened.or(openedBy.get(slot.id()));
      }
    }
    return opened;
  }

  private static void read(Entry entry, PatternWalk walk, BitSet tried, List<Reading> into) {
    if (!tried.get(entry.number())) {
      tried.set(entry.number());
      for (Match match : walk.matches(entry.pattern())) {
        into.add(new Reading(entry.rule(), match, entry.order()));
      }
    }
  }
}
