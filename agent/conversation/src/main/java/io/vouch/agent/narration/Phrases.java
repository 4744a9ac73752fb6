package io.vouch.agent.narration;

import java.util.List;

/** Small pieces of English: number and noun, lists, a wording by turn. */
public final class Phrases {
  private Phrases() {}

  /** One of the wordings, by the number of the turn. */
  static String pick(int turnNumber, String... wordings) {
    return wordings[Math.floorMod(turnNumber - 1, wordings.length)];
  }

  /** "1 item", "12 items". */
  static String count(int number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }

  /** "a", "a and b", "a, b and c". */
  static String and(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The text with its first letter in upper case. */
  public static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
