package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of the grammar, found by the word with which it can begin. */
final class Rules {
  /** In order of preference: of two matches of equal length, the earlier rule's is tried first. */
  static final List<Rule> ALL =
      Stream.of(
              TalkRules.ALL,
              LogRules.ALL,
              MemoryRules.ALL,
              StatisticRules.ALL,
              QuestionRules.ALL,
              BundleRules.ALL,
              ItemRules.ALL,
              CritiqueRules.ALL,
              NumberRules.ALL,
              NameRules.ALL,
              OrderRules.ALL,
              WishRules.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Set<String> WORDS =
      ALL.stream()
          .flatMap(rule -> rule.patterns().stream())
          .flatMap(p -> p.words().stream())
          .collect(Collectors.toSet());

  private static final Map<String, List<Entry>> BY_FIRST_WORD = new HashMap<>();
  private static final List<Entry> BY_FIRST_SLOT = new ArrayList<>();

  static {
    int number = 0;
    for (int order = 0; order < ALL.size(); order++) {
      Rule rule = ALL.get(order);
      for (Pattern pattern : rule.patterns()) {
        Entry entry = new Entry(rule, pattern, number++, order);
        pattern
            .firstWords()
            .forEach(
                word -> BY_FIRST_WORD.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
        if (!pattern.firstSlots().isEmpty()) {
          BY_FIRST_SLOT.add(entry);
        }
      }
    }
  }

  private Rules() {}

  /** A pattern of a rule; {@code number} counts patterns, {@code order} rules. */
  private record Entry(Rule rule, Pattern pattern, int number, int order) {}

  /** A rule, where it reads, and its place among the rules. */
  record Reading(Rule rule, Match match, int order) {}

  /** Whether some rule is written with this word. */
  static boolean knows(Token token) {
    return WORDS.contains(token.word()) || WORDS.contains(token.form());
  }

  /** Every reading from a token on: longest first, then in the order of the rules. */
  static List<Reading> readings(Message message, int from) {
    Token token = message.at(from);
    BitSet tried = new BitSet();
    List<Reading> readings = new ArrayList<>();
    for (Entry entry : BY_FIRST_WORD.getOrDefault(token.word(), List.of())) {
      read(entry, message, from, tried, readings);
    }
    for (Entry entry : BY_FIRST_WORD.getOrDefault(token.form(), List.of())) {
      read(entry, message, from, tried, readings);
    }
    for (Entry entry : BY_FIRST_SLOT) {
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
