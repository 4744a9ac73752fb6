package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.Pattern.Step;
import io.vouch.agent.understanding.grammar.match.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks through patterns from one token on; used by one thread. */
final class PatternWalk {
  private final Message message;
  private final int from;
  private final List<Match.Filled> filled = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();

  /** Where the marked parts begin that the walk is in, the innermost last. */
  private int[] opened = new int[4];

  private int open;
  private int marks;

  PatternWalk(Message message, int from) {
    this.message = message;
    this.from = from;
  }

  /** Every match that reaches another end; the first found for each end. Valid until the next. */
  List<Match> matches(Pattern pattern) {
    matches.clear();
    walk(pattern.first(), from);
    return matches;
  }

  private void walk(Step step, int at) {
    switch (step) {
      case Step.Words words -> {
        if (message.isOneOf(at, words.numbers())) {
          walk(words.next(), at + 1);
        }
      }
      case Step.Gap gap -> {
        if (message.has(at)) {
          fill(gap, at);
        }
      }
      case Step.Ways ways -> {
        for (Step way : ways.ways()) {
          walk(way, at);
        }
      }
      case Step.Open part -> {
        push(at);
        walk(part.next(), at);
        open--;
      }
      case Step.Close part -> close(part, at);
      case Step.End end -> end(at);
    }
  }

  private void fill(Step.Gap gap, int at) {
    for (Found<?> found : message.find(gap.slot(), at)) {
      filled.add(new Match.Filled(gap.slot(), found));
      walk(gap.next(), found.end());
      filled.removeLast();
    }
  }

  private void push(int at) {
    opened = open == opened.length ? Arrays.copyOf(opened, 2 * open) : opened;
    opened[open++] = at;
  }

  private void close(Step.Close part, int at) {
    int before = marks;
    int start = opened[--open];
    marks |= at > start ? part.mark().bit() : 0;
    walk(part.next(), at);
    marks = before;
    push(start);
  }

  private void end(int at) {
    boolean known = at == from;
    for (int i = 0; i < matches.size() && !known; i++) {
      known = matches.get(i).end() == at;
    }
    if (!known) {
      matches.add(new Match(message, from, at, List.copyOf(filled), marks));
    }
  }
}
