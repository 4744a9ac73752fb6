package io.vouch.agent.understanding.vocabulary;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people say a title, from exact to short; see {@link TitleIndex}. */
final class TitleForms {
  static final int COUNT = 3;

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "le", "la", "les", "l", "un", "une", "il", "lo", "der", "die", "das",
          "el", "los", "las");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
  private static final Pattern PART_END = Pattern.compile(":| [-–—] ");

  private TitleForms() {}

  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  static List<String> of(int form, String title) {
    return switch (form) {
      case 0 -> List.of(whole(title));
      case 1 -> List.of(shortened(title));
      default -> parts(title);
    };
  }

  /** All words of the title as written. */
  static String whole(String title) {
    return String.join(" ", Words.of(title));
  }

  /**
   * Without brackets, with a trailing article left out ("Matrix, The"), without a leading article.
   */
  static String shortened(String title) {
    String plain =
        title.indexOf('(') < 0 && title.indexOf('[') < 0
            ? title
            : BRACKETS.matcher(title).replaceAll(" ");
    List<String> words = new ArrayList<>(Words.of(plain));
    boolean inverted =
        plain.indexOf(',') >= 0 && words.size() > 1 && ARTICLES.contains(words.getLast());
    if (inverted) {
      words.removeLast();
    } else if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
      words.removeFirst();
    }
    return String.join(" ", words);
  }

  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>(2);
    Matcher end = PART_END.matcher(title);
    int start = 0;
    while (end.find()) {
      add(parts, title.substring(start, end.start()));
      add(parts, title.substring(end.end()));
      start = end.end();
    }
    if (start > 0) {
      add(parts, title.substring(start));
    }
    if (title.indexOf('(') >= 0) {
      Matcher brackets = BRACKETS.matcher(title);
      while (brackets.find()) {
        add(parts, brackets.group(1).replaceFirst("(?i)^a\\.?k\\.?a\\.? ", ""));
      }
    }
    return parts;
  }

  private static void add(List<String> parts, String part) {
    String key = shortened(part);
    boolean number = key.chars().allMatch(c -> Character.isDigit(c) || c == ' ');
    if (!number && !parts.contains(key)) {
      parts.add(key);
    }
  }
}
