package io.vouch.agent.understanding.words;

import io.vouch.messages.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

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
   * words, and a word each where no pack knows any.
   */
  public static LanguagePack detect(String message, Language usual) {
    return detect(message, of(usual), all());
  }

  static LanguagePack detect(String message, LanguagePack usual, List<LanguagePack> packs) {
    boolean owned = packs.stream().anyMatch(pack -> own(words(message, pack), pack) > 0);
    ToIntFunction<LanguagePack> count =
        pack -> {
          Set<String> words = words(message, pack);
          int own = own(words, pack);
          int named = owned && own == 0 ? 0 : named(words, pack, packs);
          return own > 0 ? 2 * own + Math.min(1, named) : 2 * named;
        };
    int least = words(message, usual).size() == 1 ? 1 : 2 * LEAST - 1;
    LanguagePack best = usual;
    int most = Math.max(count.applyAsInt(usual), least - 1);
    for (LanguagePack pack : packs) {
      int known = count.applyAsInt(pack);
      if (known > most) {
        best = pack;
        most = known;
      }
    }
    return best;
  }

  private static Set<String> words(String message, LanguagePack pack) {
    return new HashSet<>(pack.forms().words(message));
  }

  private static int own(Set<String> words, LanguagePack pack) {
    return (int) words.stream().filter(pack::owns).count();
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
