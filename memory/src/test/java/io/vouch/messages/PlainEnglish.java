package io.vouch.messages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is left in plain English where the pseudo language is spoken. Bundles accent every letter of
 * theirs and leave arguments alone, so that a plain word is an argument, or no bundle said it.
 */
public final class PlainEnglish {
  private static final Pattern TWO_WORDS =
      Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{2,}[,.;:]?[ \\t]+[A-Za-z]{2,}(?![\\p{L}\\d])");

  private PlainEnglish() {}

  /**
   * Two plain words in a row, wherever they stand.
   *
   * @param known what may be plain: names, and texts of the catalogue or of the person
   */
  public static List<String> in(String text, Collection<String> known) {
    String rest = text;
    for (String name :
        known.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      if (!name.isBlank()) {
        rest = rest.replaceAll("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])", "·");
      }
    }
    return TWO_WORDS.matcher(rest).results().map(MatchResult::group).distinct().toList();
  }
}
