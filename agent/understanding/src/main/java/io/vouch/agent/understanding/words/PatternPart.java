package io.vouch.agent.understanding.words;

import java.util.List;
import java.util.function.Consumer;

/** What a pattern is made of. */
public sealed interface PatternPart {
  /** A folded word. */
  record Word(String word) implements PatternPart {}

  /** What the slot finds. */
  record Gap(SlotName slot) implements PatternPart {}

  /** One part behind the other. */
  record Sequence(List<PatternPart> parts) implements PatternPart {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of the choices, or nothing where optional. */
  record Choice(List<PatternPart> choices, boolean optional) implements PatternPart {
    public Choice {
      choices = List.copyOf(choices);
    }
  }

  /** A part that says something by itself where it is there. */
  record Marked(PatternPart part, Mark mark) implements PatternPart {}

  /** Tells every word written in the pattern. */
  default void words(Consumer<String> to) {
    switch (this) {
      case Word(String word) -> to.accept(word);
      case Gap gap -> {}
      case Sequence(List<PatternPart> parts) -> parts.forEach(part -> part.words(to));
      case Choice(List<PatternPart> choices, boolean optional) ->
          choices.forEach(choice -> choice.words(to));
      case Marked(PatternPart part, Mark mark) -> part.words(to);
    }
  }
}
