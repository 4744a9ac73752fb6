package io.vouch.messages;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Message bundles that can be asked to speak.
 *
 * <p>A class that has something to say holds its bundle: {@code private static final ImportMessages
 * SAY = Messages.of(ImportMessages.class);}. Such a bundle speaks the language of the process
 * ({@link #speak}); a bundle {@linkplain #of(Class, Language) in a language} keeps to it.
 *
 * <p>Patterns are a part of ICU's MessageFormat: <code>{name}</code> puts an argument in as {@link
 * String#valueOf(Object)} writes it, so digits are never grouped or rounded behind the caller's
 * back; <code>{name, number}</code> groups a whole number; <code>
 * {name, plural, one {# row} other {# rows}}</code>, {@code selectordinal} and <code>
 * {name, select, A {…} other
 * {…}}</code> (by a string, an enum constant's name, or a boolean) choose. {@code ''} is an
 * apostrophe before a brace, and <code>'{'</code> a brace; elsewhere an apostrophe is itself.
 *
 * <p>Files are read when a bundle first speaks, once per language; whoever speaks may do so from
 * any thread. A bundle that does not agree with its file fails then with {@link
 * IllegalStateException}; the tests ask {@link #faults} of all of them.
 */
public final class Messages {
  private static volatile Language spoken = Language.ENGLISH;

  /** The language of an answer in the making, on the thread that makes it. */
  private static final ThreadLocal<@Nullable Language> ANSWERED = new ThreadLocal<>();

  private static final ClassValue<Voices> VOICES =
      new ClassValue<>() {
        @Override
        protected Voices computeValue(Class<?> bundle) {
          return new Voices(bundle);
        }
      };

  private Messages() {}

  /** The bundle in the language of the process, whichever that is at the time of speaking. */
  public static <T> T of(Class<T> bundle) {
    return bundle.cast(VOICES.get(bundle).following());
  }

  /** The bundle in one language. */
  public static <T> T of(Class<T> bundle, Language language) {
    return bundle.cast(VOICES.get(bundle).in(language));
  }

  /**
   * The language that this thread {@linkplain #in answers} in, else that of the process: English
   * until somebody {@linkplain #speak decides} otherwise.
   */
  public static Language language() {
    Language answered = ANSWERED.get();
    return answered == null ? spoken : answered;
  }

  /**
   * Does something with every bundle speaking a language, on this thread only; a bundle without a
   * file of that language speaks English. A process that speaks another language than English keeps
   * to that (a test in disguise).
   */
  public static <T> T in(Language language, Supplier<T> work) {
    Language before = ANSWERED.get();
    ANSWERED.set(spoken == Language.ENGLISH ? language : spoken);
    try {
      return work.get();
    } finally {
      if (before == null) {
        ANSWERED.remove();
      } else {
        ANSWERED.set(before);
      }
    }
  }

  /** Sets the language of the process; for the composition root, at start, and for tests. */
  public static void speak(Language language) {
    spoken = language;
  }

  /** What is wrong with a bundle in a language, one line each, with bundle, language and key. */
  public static List<String> faults(Class<?> bundle, Language language) {
    try {
      return MessageCatalogue.of(bundle, language).faults();
    } catch (IllegalStateException unlike) {
      return String.valueOf(unlike.getMessage()).lines().toList();
    }
  }
}
