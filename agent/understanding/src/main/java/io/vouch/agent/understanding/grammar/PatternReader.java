package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.Pattern.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the notation of {@link Pattern}. */
final class PatternReader {
  private final String notation;
  private int at;

  PatternReader(String notation) {
    this.notation = notation;
  }

  Node read() {
    Node node = choices(false);
    if (at != notation.length()) {
      throw new IllegalArgumentException(
          "The pattern (%s) must close what it opens, at %d.".formatted(notation, at));
    }
    return node;
  }

  private Node choices(boolean optional) {
    List<Node> choices = new ArrayList<>();
    do {
      choices.add(sequence());
    } while (take('|'));
    return choices.size() == 1 && !optional
        ? choices.getFirst()
        : new Node.Choice(choices, optional);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (at == notation.length() || "|)]".indexOf(notation.charAt(at)) >= 0) {
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(List.copyOf(parts));
      }
      parts.add(part());
    }
  }

  private Node part() {
    if (take('(')) {
      return closed(choices(false), ')');
    }
    if (take('[')) {
      return closed(choices(true), ']');
    }
    if (take('{')) {
      int end = notation.indexOf('}', at);
      Node gap = new Node.Gap(Slot.named(notation.substring(at, end)));
      at = end + 1;
      return gap;
    }
    int start = at;
    while (at < notation.length() && " |()[]{}".indexOf(notation.charAt(at)) < 0) {
      at++;
    }
    return new Node.Word(notation.substring(start, at));
  }

  private Node closed(Node node, char bracket) {
    if (!take(bracket)) {
      throw new IllegalArgumentException(
          "The pattern (%s) must have a '%c' at %d.".formatted(notation, bracket, at));
    }
    return node;
  }

  private boolean take(char c) {
    skipBlanks();
    if (at < notation.length() && notation.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < notation.length() && notation.charAt(at) == ' ') {
      at++;
    }
  }
}
