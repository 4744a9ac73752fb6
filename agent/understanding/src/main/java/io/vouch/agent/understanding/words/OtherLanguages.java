package io.vouch.agent.understanding.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells that a message is in none of the languages that there are packs for.
 *
 * <p>That is so where most of its letters are of another script, or where one language of {@code
 * others.yaml} has at least {@value #LEAST} different words of it, and no pack knows more. Words
 * that a pack has too count for the pack only. Stateless, thread-safe.
 */
public final class OtherLanguages {
  private static final WordsMessages SAY = Messages.of(WordsMessages.class);
  private static final String FILE = "others.yaml";
  private static final int LEAST = 2;

  private OtherLanguages() {}

  /** Whether a message is in a language that no pack is of. */
  public static boolean isSpokenIn(String message) {
    return isForeignScript(message) || isForeign(new HashSet<>(Words.of(message)));
  }

  private static boolean isForeignScript(String message) {
    int latin = 0;
    int other = 0;
    for (int at = 0; at < message.length(); ) {
      int letter = message.codePointAt(at);
      at += Character.charCount(letter);
      if (Character.isLetter(letter)) {
        boolean isLatin =
            letter < 0x250 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
        latin += isLatin ? 1 : 0;
        other += isLatin ? 0 : 1;
      }
    }
    return other > latin;
  }

  private static boolean isForeign(Set<String> words) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = 0;
    for (String word : words) {
      for (int language : Lists.LANGUAGES.getOrDefault(word, List.of())) {
        most = Math.max(most, counts.merge(language, 1, Integer::sum));
      }
    }
    return most >= LEAST && most >= known(words);
  }

  private static int known(Set<String> words) {
    int most = 0;
    for (LanguagePack pack : LanguagePacks.all()) {
      int known = 0;
      for (String word : words) {
        known += pack.owns(word) ? 1 : 0;
      }
      most = Math.max(most, known);
    }
    return most;
  }

  /** Read when first asked for. */
  private static final class Lists {
    /** The numbers of the languages that have a folded word. */
    static final Map<String, List<Integer>> LANGUAGES = read();

    private static Map<String, List<Integer>> read() {
      Map<String, List<Integer>> languages = new HashMap<>();
      int number = 0;
      for (JsonNode list : tree()) {
        for (String word : new HashSet<>(Words.of(list.asText()))) {
          if (LanguagePacks.all().stream().noneMatch(pack -> pack.owns(word))) {
            List<Integer> before = languages.getOrDefault(word, List.of());
            languages.put(word, with(before, number));
          }
        }
        number++;
      }
      return Map.copyOf(languages);
    }

    private static List<Integer> with(List<Integer> before, int number) {
      Set<Integer> all = new HashSet<>(before);
      all.add(number);
      return List.copyOf(all);
    }

    private static JsonNode tree() {
      try (InputStream in = OtherLanguages.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new VouchException(ErrorCode.INTERNAL, SAY.missingFile(FILE));
        }
        return new YAMLMapper().readTree(in);
      } catch (IOException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new VouchException(ErrorCode.INTERNAL, SAY.unreadable(FILE, why), e);
      }
    }
  }
}
