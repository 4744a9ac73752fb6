package io.vouch.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Vouch speaks. */
public enum Language {
  /** English, the language in which every bundle must have its sentences. */
  ENGLISH("en", Locale.ENGLISH),
  GERMAN("de", Locale.GERMAN),
  FRENCH("fr", Locale.FRENCH),
  SPANISH("es", Locale.of("es")),
  PORTUGUESE("pt", Locale.of("pt")),
  ITALIAN("it", Locale.ITALIAN),

  /**
   * English in disguise, for tests: every letter of a sentence is accented and the sentence stands
   * in {@code ⟦…⟧}, arguments are left alone. What is still plain English in a page or a report was
   * not said by a bundle.
   */
  PSEUDO("en-XA", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The BCP 47 tag, such as {@code en}. */
  public String tag() {
    return tag;
  }

  /** The language with a tag, case ignored; empty when Vouch does not speak it. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(l -> l.tag.equalsIgnoreCase(tag)).findFirst();
  }

  /** The language whose files, plural forms and digits this one uses. */
  public Locale locale() {
    return locale;
  }
}
