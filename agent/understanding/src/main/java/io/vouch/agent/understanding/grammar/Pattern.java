package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.PatternPart;
import io.vouch.agent.understanding.words.SlotName;
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
 * <p>A word matches itself and its plural. Immutable, thread-safe.
 */
final class Pattern {
  private final PatternPart root;
  private final Set<String> firstWords;
  private final List<Slot<?>> firstSlots;

  Pattern(PatternPart root) {
    this.root = root;
    Set<String> first = new HashSet<>();
    Set<Slot<?>> slots = new LinkedHashSet<>();
    collectFirst(root, first, slots);
    this.firstWords = Set.copyOf(first);
    this.firstSlots = List.copyOf(slots);
  }

  PatternPart root() {
    return root;
  }

  /** The words with which a match can begin. */
  Set<String> firstWords() {
    return firstWords;
  }

  /** The slots with which a match can begin. */
  List<Slot<?>> firstSlots() {
    return firstSlots;
  }

  /** Every match from a token on that reaches another end; the first found for each end. */
  List<Match> matches(Message message, int from) {
    List<Match> matches = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    Trail trail = new Trail();
    walk(
        root,
        message,
        from,
        trail,
        end -> {
          if (end > from && ends.add(end)) {
            matches.add(new Match(message, from, end, List.copyOf(trail.filled), trail.marks));
          }
        });
    return matches;
  }

  /** What was passed on the way to where the walk is. */
  private static final class Trail {
    private final Deque<Match.Filled> filled = new ArrayDeque<>();
    private int marks;
  }

  private static void walk(
      PatternPart node, Message message, int at, Trail trail, IntConsumer next) {
    switch (node) {
      case PatternPart.Word(String word) -> {
        if (message.is(at, word)) {
          next.accept(at + 1);
        }
      }
      case PatternPart.Gap(SlotName name) -> {
        if (message.has(at)) {
          Slot<?> slot = Slot.of(name);
          for (Found<?> found : message.find(slot, at)) {
            trail.filled.addLast(new Match.Filled(slot, found));
            next.accept(found.end());
            trail.filled.removeLast();
          }
        }
      }
      case PatternPart.Sequence(List<PatternPart> parts) ->
          sequence(parts, message, at, trail, next);
      case PatternPart.Choice(List<PatternPart> choices, boolean optional) -> {
        choices.forEach(choice -> walk(choice, message, at, trail, next));
        if (optional) {
          next.accept(at);
        }
      }
      case PatternPart.Marked(PatternPart part, Mark mark) ->
          walk(part, message, at, trail, end -> marked(mark, end > at, end, trail, next));
    }
  }

  private static void marked(Mark mark, boolean there, int end, Trail trail, IntConsumer next) {
    int before = trail.marks;
    trail.marks |= there ? mark.bit() : 0;
    next.accept(end);
    trail.marks = before;
  }

  private static void sequence(
      List<PatternPart> parts, Message message, int at, Trail trail, IntConsumer next) {
    if (parts.isEmpty()) {
      next.accept(at);
    } else {
      List<PatternPart> rest = parts.subList(1, parts.size());
      walk(parts.getFirst(), message, at, trail, end -> sequence(rest, message, end, trail, next));
    }
  }

  /** Adds what a match can begin with; returns whether the node can be empty. */
  private static boolean collectFirst(PatternPart node, Set<String> words, Set<Slot<?>> slots) {
    return switch (node) {
      case PatternPart.Word(String word) -> {
        words.add(word);
        yield false;
      }
      case PatternPart.Gap(SlotName name) -> {
        slots.add(Slot.of(name));
        yield false;
      }
      case PatternPart.Sequence(List<PatternPart> parts) -> {
        for (PatternPart part : parts) {
          if (!collectFirst(part, words, slots)) {
            yield false;
          }
        }
        yield true;
      }
      case PatternPart.Choice(List<PatternPart> choices, boolean optional) -> {
        boolean empty = optional;
        for (PatternPart choice : choices) {
          empty |= collectFirst(choice, words, slots);
        }
        yield empty;
      }
      case PatternPart.Marked(PatternPart part, Mark mark) -> collectFirst(part, words, slots);
    };
  }
}
