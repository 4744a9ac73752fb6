package io.vouch.agent.understanding.tongues;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be asked of items after a message, and whether a reading asks just that.
 *
 * @param parts lines that must be there, each as its alternatives
 * @param optional lines that may be there
 */
record AskedOf(List<List<String>> parts, Set<String> optional) {
  static AskedOf of(String text) {
    List<List<String>> parts = new ArrayList<>();
    Set<String> optional = new HashSet<>();
    for (String part : text.isBlank() ? new String[0] : text.strip().split(";\\s*")) {
      if (part.startsWith("?")) {
        optional.add(folded(part.substring(1).strip()));
      } else {
        parts.add(List.of(part.strip().split(" / ")).stream().map(AskedOf::folded).toList());
      }
    }
    return new AskedOf(parts, optional);
  }

  /** Whether the lines of a checked reading are these, no more and no less. */
  boolean isMetBy(List<String> lines, Set<String> freeWords) {
    Set<String> left = new HashSet<>();
    lines.forEach(line -> addTo(left, line, freeWords));
    for (List<String> alternatives : parts) {
      if (alternatives.stream().filter(left::remove).findFirst().isEmpty()) {
        return false;
      }
    }
    return optional.containsAll(left);
  }

  /** A wish is as good as its words; what could not be resolved is a wish as well. */
  private static void addTo(Set<String> into, String line, Set<String> freeWords) {
    int space = line.indexOf(' ');
    String kind = space < 0 ? line : line.substring(0, space);
    switch (kind) {
      case "doubt" -> {}
      case "wish", "avoid" ->
          Words.of(line.substring(space)).stream()
              .filter(word -> !freeWords.contains(word))
              .forEach(word -> into.add(kind + " " + word));
      default -> into.add(folded(line));
    }
  }

  private static String folded(String line) {
    String alike = line.startsWith("= ") ? "+ " + line.substring(2) : line;
    return alike.startsWith("wish ") || alike.startsWith("avoid ") ? Words.fold(alike) : alike;
  }
}
