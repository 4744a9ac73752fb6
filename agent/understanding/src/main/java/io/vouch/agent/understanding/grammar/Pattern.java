package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.PatternPart;
import io.vouch.agent.understanding.words.SlotName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A phrase with alternatives, optional parts and slots, matched against tokens by backtracking.
 *
 * <p>A word matches itself and its plural. Each part is compiled to a step that knows the next one,
 * so that a walk through them allocates nothing. Immutable, thread-safe.
 */
final class Pattern {
  private final Step first;
  private final Set<String> firstWords;
  private final List<Slot<?>> firstSlots;

  /**
   * Compiles a pattern.
   *
   * @param numbers the number of each word of the patterns, see {@link Rules#number}
   */
  Pattern(PatternPart root, ToIntFunction<String> numbers) {
    Set<String> words = new HashSet<>();
    Set<Slot<?>> slots = new LinkedHashSet<>();
    collectFirst(root, words, slots);
    this.first = steps(root, new Step.End(), numbers);
    this.firstWords = Set.copyOf(words);
    this.firstSlots = List.copyOf(slots);
  }

  /** What is to be done at a token. */
  sealed interface Step {
    /** One of these words, by their numbers. */
    record Words(BitSet numbers, Step next) implements Step {}

    /** What the slot finds. */
    record Gap(Slot<?> slot, Step next) implements Step {}

    /** Each of the ways, in order. */
    record Ways(Step[] ways) implements Step {}

    /** A marked part begins. */
    record Open(Step next) implements Step {}

    /** A marked part ends. */
    record Close(Mark mark, Step next) implements Step {}

    /** The pattern is matched. */
    record End() implements Step {}
  }

  /** The step with which a match begins. */
  Step first() {
    return first;
  }

  /** The words with which a match can begin. */
  Set<String> firstWords() {
    return firstWords;
  }

  /** The slots with which a match can begin. */
  List<Slot<?>> firstSlots() {
    return firstSlots;
  }

  private static Step steps(PatternPart part, Step next, ToIntFunction<String> numbers) {
    return switch (part) {
      case PatternPart.Word word -> words(List.of(word), next, numbers);
      case PatternPart.Gap(SlotName name) -> new Step.Gap(Slot.of(name), next);
      case PatternPart.Sequence(List<PatternPart> parts) -> {
        Step step = next;
        for (PatternPart each : parts.reversed()) {
          step = steps(each, step, numbers);
        }
        yield step;
      }
      case PatternPart.Choice(List<PatternPart> choices, boolean optional) ->
          ways(choices, optional, next, numbers);
      case PatternPart.Marked(PatternPart marked, Mark mark) ->
          new Step.Open(steps(marked, new Step.Close(mark, next), numbers));
    };
  }

  /** Words in a row are one step: at a token it does not matter which of them it is. */
  private static Step ways(
      List<PatternPart> choices, boolean optional, Step next, ToIntFunction<String> numbers) {
    List<Step> ways = new ArrayList<>();
    List<PatternPart.Word> words = new ArrayList<>();
    for (PatternPart choice : choices) {
      if (choice instanceof PatternPart.Word word) {
        words.add(word);
      } else {
        addWords(words, next, numbers, ways);
        ways.add(steps(choice, next, numbers));
      }
    }
    addWords(words, next, numbers, ways);
    if (optional) {
      ways.add(next);
    }
    return ways.size() == 1 ? ways.getFirst() : new Step.Ways(ways.toArray(Step[]::new));
  }

  private static void addWords(
      List<PatternPart.Word> words, Step next, ToIntFunction<String> numbers, List<Step> into) {
    if (!words.isEmpty()) {
      into.add(words(words, next, numbers));
      words.clear();
    }
  }

  private static Step words(
      List<PatternPart.Word> words, Step next, ToIntFunction<String> numbers) {
    BitSet set = new BitSet();
    words.forEach(word -> set.set(numbers.applyAsInt(word.word())));
    return new Step.Words(set, next);
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
