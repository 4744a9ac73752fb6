package io.vouch.tools.catalogue;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spellings of names and the codes they fold to, both numbered by first appearance; a code's name
 * is its first spelling.
 */
final class NameDictionary {
  private final Map<String, Integer> numberBySpelling = new HashMap<>();
  private final Map<String, Integer> codeByFolded = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int[] codeBySpelling = new int[16];

  /** The number of a spelling, a new one where it is new. */
  int spelling(String name) {
    Integer known = numberBySpelling.get(name);
    if (known != null) {
      return known;
    }
    int number = spellings.size();
    numberBySpelling.put(name, number);
    spellings.add(name);
    if (number == codeBySpelling.length) {
      codeBySpelling = Arrays.copyOf(codeBySpelling, number * 2);
    }
    codeBySpelling[number] = codeByFolded.computeIfAbsent(Words.fold(name), folded -> named(name));
    return number;
  }

  String spelling(int number) {
    return spellings.get(number);
  }

  int spellingCount() {
    return spellings.size();
  }

  int code(int spelling) {
    return codeBySpelling[spelling];
  }

  /** The code of a name however it is spelled, or −1. */
  int codeOf(String anyCase) {
    return codeByFolded.getOrDefault(Words.fold(anyCase), -1);
  }

  String name(int code) {
    return names.get(code);
  }

  int codeCount() {
    return names.size();
  }

  private int named(String name) {
    names.add(name);
    return names.size() - 1;
  }
}
