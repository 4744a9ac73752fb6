package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.RuleWording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
              BundleRules.ALL,
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

  private final List<Rule> all;
  private final Comparisons comparisons;
  private final Set<String> words = new HashSet<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> byFirstSlot = new ArrayList<>();

  private Rules(LanguagePack pack) {
    pack.allow(MEANINGS.stream().map(Rule.Meaning::name).collect(Collectors.toSet()));
    all = MEANINGS.stream().map(meaning -> rule(pack, meaning)).toList();
    comparisons = new Comparisons(pack);
    int number = 0;
    for (int order = 0; order < all.size(); order++) {
      for (Pattern pattern : all.get(order).patterns()) {
        index(new Entry(all.get(order), pattern, number++, order));
      }
    }
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

  private static Rule rule(LanguagePack pack, Rule.Meaning meaning) {
    RuleWording wording = pack.wording(meaning.name());
    List<Pattern> patterns = wording.patterns().stream().map(Pattern::new).toList();
    return new Rule(meaning, patterns, wording.examples());
  }

  private void index(Entry entry) {
    Pattern pattern = entry.pattern();
    pattern.root().words(words::add);
    pattern
        .firstWords()
        .forEach(word -> byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
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

  /** Whether some rule is written with this word. */
  boolean knows(Token token) {
    return words.contains(token.word()) || words.contains(token.form());
  }

  /** Every reading from a token on: longest first, then in the order of the rules. */
  List<Reading> readings(Message message, int from) {
    Token token = message.at(from);
    BitSet tried = new BitSet();
    List<Reading> readings = new ArrayList<>();
    for (Entry entry : byFirstWord.getOrDefault(token.word(), List.of())) {
      read(entry, message, from, tried, readings);
    }
    for (Entry entry : byFirstWord.getOrDefault(token.form(), List.of())) {
      read(entry, message, from, tried, readings);
    }
    for (Entry entry : byFirstSlot) {
      if (opens(entry.pattern().firstSlots(), message, from)) {
        read(entry, message, from, tried, readings);
      }
    }
    readings.sort(
        Comparator.<Reading>comparingInt(reading -> -reading.match().end())
            .thenComparingInt(Reading::order));
    return readings;
  }

  private static boolean opens(List<Slot<?>> slots, Message message, int from) {
    for (Slot<?> slot : slots) {
      if (!message.find(slot, from).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void read(
      Entry entry, Message message, int from, BitSet tried, List<Reading> into) {
    if (!tried.get(entry.number())) {
      tried.set(entry.number());
      for (Match match : entry.pattern().matches(message, from)) {
        into.add(new Reading(entry.rule(), match, entry.order()));
      }
    }
  }
}
