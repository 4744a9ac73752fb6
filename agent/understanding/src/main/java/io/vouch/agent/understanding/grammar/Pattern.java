package io.vouch.agent.understanding.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A phrase with alternatives, optional parts and slots, matched against tokens by backtracking.
 *
 * <p>Notation: words; {@code (a|b c)} one of; {@code [a|b]} one of or nothing; {@code {slot}}
 * whatever fills the slot. A word matches itself and its plural. Immutable, thread-safe.
 */
final class Pattern {
  private final Node root;
  private final Set<String> firstWords;
  private final List<Slot<?>> firstSlots;

  private Pattern(Node root) {
    this.root = root;
    Set<String> first = new HashSet<>();
    Set<Slot<?>> slots = new LinkedHashSet<>();
    collectFirst(root, first, slots);
    this.firstWords = Set.copyOf(first);
    this.firstSlots = List.copyOf(slots);
  }

  static Pattern of(String notation) {
    return new Pattern(new PatternReader(notation).read());
  }

  /** The parts of a pattern. */
  sealed interface Node {
    record Word(String word) implements Node {}

    record Gap(Slot<?> slot) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    /** One of the choices, or nothing where optional. */
    record Choice(List<Node> choices, boolean optional) implements Node {}
  }

  /** The words with which a match can begin. */
  Set<String> firstWords() {
    return firstWords;
  }

  /** The slots with which a match can begin. */
  List<Slot<?>> firstSlots() {
    return firstSlots;
  }

  /** Every word written in the pattern. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    collectWords(root, words);
    return words;
  }

  /** Every match from a token on that reaches another end; the first found for each end. */
  List<Match> matches(Message message, int from) {
    List<Match> matches = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    Deque<Match.Filled> filled = new ArrayDeque<>();
    walk(
        root,
        message,
        from,
        filled,
        end -> {
          if (end > from && ends.add(end)) {
            matches.add(new Match(message, from, end, List.copyOf(filled)));
          }
        });
    return matches;
  }

  private static void walk(
      Node node, Message message, int at, Deque<Match.Filled> filled, IntConsumer next) {
    switch (node) {
      case Node.Word(String word) -> {
        if (message.is(at, word)) {
          next.accept(at + 1);
        }
      }
      case Node.Gap(Slot<?> slot) -> {
        if (message.has(at)) {
          for (Found<?> found : message.find(slot, at)) {
            filled.addLast(new Match.Filled(slot, found));
            next.accept(found.end());
            filled.removeLast();
          }
        }
      }
      case Node.Sequence(List<Node> parts) -> sequence(parts, message, at, filled, next);
      case Node.Choice(List<Node> choices, boolean optional) -> {
        choices.forEach(choice -> walk(choice, message, at, filled, next));
        if (optional) {
          next.accept(at);
        }
      }
    }
  }

  private static void sequence(
      List<Node> parts, Message message, int at, Deque<Match.Filled> filled, IntConsumer next) {
    if (parts.isEmpty()) {
      next.accept(at);
    } else {
      List<Node> rest = parts.subList(1, parts.size());
      walk(
          parts.getFirst(), message, at, filled, end -> sequence(rest, message, end, filled, next));
    }
  }

  /** Adds what a match can begin with; returns whether the node can be empty. */
  private static boolean collectFirst(Node node, Set<String> words, Set<Slot<?>> slots) {
    return switch (node) {
      case Node.Word(String word) -> {
        words.add(word);
        yield false;
      }
      case Node.Gap(Slot<?> slot) -> {
        slots.add(slot);
        yield false;
      }
      case Node.Sequence(List<Node> parts) -> {
        for (Node part : parts) {
          if (!collectFirst(part, words, slots)) {
            yield false;
          }
        }
        yield true;
      }
      case Node.Choice(List<Node> choices, boolean optional) -> {
        boolean empty = optional;
        for (Node choice : choices) {
          empty |= collectFirst(choice, words, slots);
        }
        yield empty;
      }
    };
  }

  private static void collectWords(Node node, Set<String> into) {
    switch (node) {
      case Node.Word(String word) -> into.add(word);
      case Node.Gap gap -> {}
      case Node.Sequence(List<Node> parts) -> parts.forEach(part -> collectWords(part, into));
      case Node.Choice(List<Node> choices, boolean optional) ->
          choices.forEach(choice -> collectWords(choice, into));
    }
  }
}
