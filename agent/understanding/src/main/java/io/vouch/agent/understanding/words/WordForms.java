package io.vouch.agent.understanding.words;

import io.vouch.domain.constraint.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Normalisations of a language that never change what is meant: case, accents, hyphens and number
 * (singular or plural), and inflection where the language has a stemmer.
 *
 * <p>The same rule is applied on both sides of a comparison. Immutable, thread-safe.
 */
public final class WordForms {
  /** Shorter words are left as they are. */
  private static final int SHORTEST = 4;

  /** What is left of a word must have so many letters. */
  private static final int SHORTEST_LEFT = 3;

  private static final Pattern ELIDED =
      Pattern.compile("(?<![\\p{L}\\d])(\\p{L}{1,6})['\u2019](?=[\\p{L}\\d])");

  private final Set<String> elisions;
  private final Map<String, String> irregular;
  private final List<Ending> endings;
  private final Stemmer stemmer;

  /**
   * @param elisions short words that an apostrophe joins to the next
   * @param irregular the singular by the plural
   * @param endings tried in this order; the first that a word has decides
   */
  WordForms(
      Set<String> elisions, Map<String, String> irregular, List<Ending> endings, Stemmer stemmer) {
    this.elisions = Set.copyOf(elisions);
    this.irregular = Map.copyOf(irregular);
    this.endings = List.copyOf(endings);
    this.stemmer = stemmer;
  }

  /** The ending of a plural and what stands in its place in the singular. */
  record Ending(String plural, String singular) {}

  /** The folded word in the singular, as far as spelling tells. */
  public String singular(String word) {
    String known = irregular.get(word);
    if (known != null || word.length() < SHORTEST) {
      return known != null ? known : word;
    }
    for (Ending ending : endings) {
      int left = word.length() - ending.plural().length();
      if (left + ending.singular().length() >= SHORTEST_LEFT && word.endsWith(ending.plural())) {
        return word.substring(0, left) + ending.singular();
      }
    }
    return word;
  }

  /** What a folded word is compared by. */
  public String form(String word) {
    return stemmer == Stemmer.NONE || word.length() < SHORTEST
        ? singular(word)
        : stemmer.stem(word);
  }

  /** The folded words of a text; an elided word ("l'homme") is one of its own. */
  public List<String> words(String text) {
    if (elisions.isEmpty() || (text.indexOf('\'') < 0 && text.indexOf('\u2019') < 0)) {
      return Words.of(text);
    }
    Matcher elided = ELIDED.matcher(text);
    return Words.of(
        elided.replaceAll(found ->
            Matcher.quoteReplacement(
                elisions.contains(Words.fold(found.group(1)))
                    ? found.group(1) + " "
                    : found.group())));
  }

  /** The key under which a phrase is compared: the forms of its words, joined by blanks. */
  public String key(String phrase) {
    return key(words(phrase));
  }

  /** The key of folded words. */
  public String key(List<String> foldedWords) {
    return foldedWords.stream().map(this::form).collect(Collectors.joining(" "));
  }
}
