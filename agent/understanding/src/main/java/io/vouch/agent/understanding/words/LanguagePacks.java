package io.vouch.agent.understanding.words;

import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages that messages may be written in.
 *
 * <p>A language's pack is the folder {@code io/vouch/agent/understanding/words/<tag>} of the class
 * path, read when first asked for; a language in disguise has that of the language whose files it
 * uses. Thread-safe.
 */
public final class LanguagePacks {
  private static final String FOLDER = "/io/vouch/agent/understanding/words/";

  /** So many words must speak for a language other than the usual one. */
  private static final int LEAST = 2;

  /** One in so many words at least must speak for it. */
  private static final int SHARE = 3;

  private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();

  private LanguagePacks() {}

  /**
   * The pack of a language.
   *
   * @throws io.vouch.domain.VouchException when a file of it is missing or wrong
   */
  public static LanguagePack of(Language language) {
    String tag = language.locale().toLanguageTag();
    LanguagePack known = PACKS.get(tag);
    return known != null
        ? known
        : PACKS.computeIfAbsent(tag, key -> PackReader.read(language, folder(key)));
  }

  static PackFolder folder(String tag) {
    return path -> LanguagePacks.class.getResourceAsStream(FOLDER + tag + "/" + path);
  }

  /** The pack of English, the language of every catalogue unless it is said otherwise. */
  public static LanguagePack english() {
    return of(Language.ENGLISH);
  }

  /** The packs of all languages that have one, each once. */
  public static List<LanguagePack> all() {
    return All.PACKS;
  }

  /** Read when first asked for: whoever reads one language only does not wait for the others. */
  private static final class All {
    static final List<LanguagePack> PACKS =
        Arrays.stream(Language.values())
            .filter(LanguagePacks::exists)
            .map(LanguagePacks::of)
            .distinct()
            .toList();
  }

  private static boolean exists(Language language) {
    String tag = language.locale().toLanguageTag();
    return LanguagePacks.class.getResource(FOLDER + tag + "/" + PackFile.WORDS.path()) != null;
  }

  /**
   * The pack that knows most different words of a message. The usual language's on a tie, and where
   * only one word speaks for another, unless that one is all that is said ("danke"). Names that
   * mean the same and that no other pack knows ("rouge", not "red") count half a word beside such
   * words, and a word each where no pack knows any. A pack that knows less than one word in {@value
   * #SHARE} is none to change for, and so is any for a message in {@link OtherLanguages another
   * language}.
   */
  public static LanguagePack detect(String message, Language usual) {
    return OtherLanguages.isSpokenIn(message) ? of(usual) : detect(message, of(usual), all());
  }

  static LanguagePack detect(String message, LanguagePack usual, List<LanguagePack> packs) {
    Set<String> plain = new HashSet<>(Words.of(message));
    Said first = Said.of(message, plain, usual);
    List<Said> all = packs.stream().map(pack -> Said.of(message, plain, pack)).toList();
    boolean owned = all.stream().anyMatch(said -> said.own() > 0);
    int least = first.words().size() == 1 ? 1 : 2 * LEAST - 1;
    LanguagePack best = usual;
    int most = Math.max(known(first, owned, packs), least - 1);
    for (Said said : all) {
      int known = known(said, owned, packs);
      boolean enough = 2 * written(said.words()) <= SHARE * known;
      if (known > most && enough) {
        best = said.pack();
        most = known;
      }
    }
    return best;
  }

  /**
   * A message as a language cuts it.
   *
   * @param words its different words
   * @param own how many of them are the language's own
   */
  private record Said(LanguagePack pack, Set<String> words, int own) {
    static Said of(String message, Set<String> plain, LanguagePack pack) {
      Set<String> words =
          pack.forms().parts(message) ? new HashSet<>(pack.forms().words(message)) : plain;
      int own = 0;
      for (String word : words) {
        own += pack.owns(word) ? 1 : 0;
      }
      return new Said(pack, words, own);
    }
  }

  /** How many are words, not numbers. */
  private static int written(Set<String> words) {
    int written = 0;
    for (String word : words) {
      written += Character.isDigit(word.charAt(0)) ? 0 : 1;
    }
    return written;
  }

  private static int known(Said said, boolean owned, List<LanguagePack> packs) {
    int named = owned && said.own() == 0 ? 0 : named(said.words(), said.pack(), packs);
    return said.own() > 0 ? 2 * said.own() + Math.min(1, named) : 2 * named;
  }

  private static int named(Set<String> words, LanguagePack pack, List<LanguagePack> packs) {
    return (int)
        words.stream()
            .filter(word -> pack.names(word) && isKnownToNoOther(word, pack, packs))
            .count();
  }

  private static boolean isKnownToNoOther(
      String word, LanguagePack pack, List<LanguagePack> packs) {
    return packs.stream()
        .noneMatch(other -> !other.equals(pack) && (other.owns(word) || other.names(word)));
  }
}
