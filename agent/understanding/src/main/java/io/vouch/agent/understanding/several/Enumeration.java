package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.several.CutMessage.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * Things told one by one: by numbers, bullets, "first … second …", "one … another …".
 *
 * @param from of each thing, its mark included
 * @param content the first token after the mark
 * @param mayHoldLists whether further things may stand behind one: "one …, another …, and a …"
 */
record Enumeration(List<Integer> from, List<Integer> content, boolean mayHoldLists) {
  private static final int MOST = 12;

  private static final Enumeration NONE = new Enumeration(List.of(), List.of(), false);

  boolean isFound() {
    return from.size() >= 2;
  }

  int size() {
    return from.size();
  }

  /** The first kind of marks that is there twice. */
  static Enumeration in(CutMessage passage) {
    Enumeration numbers = numbers(passage);
    if (numbers.isFound()) {
      return numbers;
    }
    Enumeration bullets = bullets(passage);
    if (bullets.isFound()) {
      return bullets;
    }
    Enumeration ordinals = words(passage, WordGroup.FIRST, WordGroup.FURTHER);
    if (ordinals.isFound()) {
      return ordinals;
    }
    Enumeration ones = words(passage, WordGroup.ONE, WordGroup.ANOTHER);
    return ones.isFound() ? ones : NONE;
  }

  private static Enumeration numbers(CutMessage passage) {
    Enumeration found = new Enumeration(new ArrayList<>(), new ArrayList<>(), false);
    for (int at = 0; at + 1 < passage.size(); at++) {
      Double number = passage.at(at).number();
      boolean next = number != null && number == found.size() + 1 && number <= MOST;
      if (next && !passage.isRead(at) && isMark(passage, at, found.size() > 0)) {
        found.add(at, at + 1);
      }
    }
    return found;
  }

  /** "(1)", "1)", "1." and "1:" where something begins. */
  private static boolean isMark(CutMessage passage, int at, boolean goesOn) {
    String after = passage.between(at + 1).strip();
    boolean begins = passage.gap(at) != Gap.NONE || passage.is(WordGroup.AND, at - 1);
    if (after.startsWith(")")) {
      return goesOn || begins || passage.between(at).endsWith("(");
    }
    return (after.startsWith(".") || after.startsWith(":")) && passage.gap(at) != Gap.NONE;
  }

  private static Enumeration bullets(CutMessage passage) {
    Enumeration found = new Enumeration(new ArrayList<>(), new ArrayList<>(), false);
    for (int at = 0; at < passage.size(); at++) {
      if (!passage.isRead(at) && passage.between(at).matches("(?s)(.*\\n)?\\s*[-*•–]\\s*")) {
        found.add(at, at);
      }
    }
    boolean lines = found.from.stream().skip(1).allMatch(at -> passage.gap(at) == Gap.SENTENCE);
    return lines ? found : NONE;
  }

  private static Enumeration words(CutMessage passage, WordGroup first, WordGroup further) {
    Enumeration found =
        new Enumeration(new ArrayList<>(), new ArrayList<>(), first == WordGroup.ONE);
    for (int at = 0; at < passage.size(); at++) {
      int length = passage.match(found.size() == 0 ? first : further, at);
      boolean also = length == 0 && found.size() > 0 && passage.gap(at) == Gap.SENTENCE;
      length = also ? passage.match(WordGroup.ALSO, at) : length;
      if (length > 0 && begins(passage, at, found.size() == 0)) {
        found.add(at, at + length);
        at += length - 1;
      }
    }
    return found;
  }

  private static boolean begins(CutMessage passage, int at, boolean first) {
    boolean frame =
        first && at > 0 && (passage.isRead(at - 1) || passage.is(WordGroup.FRAME, at - 1));
    boolean and = at > 0 && passage.is(WordGroup.AND, at - 1);
    return !passage.isInside(at) && (frame || and || passage.gap(at) != Gap.NONE);
  }

  private void add(int mark, int contentStart) {
    from.add(mark);
    content.add(contentStart);
  }
}
