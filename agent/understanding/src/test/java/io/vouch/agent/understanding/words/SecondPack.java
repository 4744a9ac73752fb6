package io.vouch.agent.understanding.words;

import io.vouch.messages.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A few words of German laid over the files of English, to test that a second language works. */
public final class SecondPack {
  private SecondPack() {}

  public static LanguagePack german() {
    return PackReader.read(Language.PSEUDO, SecondPack::open);
  }

  private static InputStream open(String path) {
    String text = english(path);
    return stream(
        switch (path) {
          case "forms.yaml" ->
              changed(
                  text,
                  "endings: \"\"",
                  "endings: \"e, en, er, es, em\"",
                  "stemmer: \"none\"",
                  "stemmer: \"german\"",
                  "capitals: \"names\"",
                  "capitals: \"nouns\"",
                  "elisions: \"\"",
                  "elisions: \"d\"");
          case "words.yaml" ->
              changed(text, "stop words: \"a,", "stop words: \"ich, suche, ein~, für, bitte, mit,");
          case "numbers.yaml" ->
              changed(
                  text,
                  "decimal sign: \".\"",
                  "decimal sign: \",\"",
                  "  two: 2",
                  "  zwei: 2",
                  "units: {}",
                  "units:\n  h: \"Stunde, Stunden\"",
                  "no units: \"\"",
                  "no units: \"in\"");
          case "comparisons.yaml" -> changed(text, "\"cheaper,", "\"billiger~,");
          case "catalogue.yaml" ->
              changed(
                  text,
                  "synonyms:\n",
                  "synonyms:\n  - \"red, rot\"\n  - \"sneakers, Turnschuh\"\n");
          case "rules/numbers.yaml" -> changed(text, "(under|below|", "(unter|");
          case "rules/names.yaml" -> changed(text, "(without|no|not|neither|", "(ohne|kein~|");
          case "rules/critiques.yaml" -> changed(text, "[something|", "[etwas|");
          default -> text;
        });
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of English. */
  static String english(String path) {
    try (InputStream in = LanguagePacks.folder("en").open(path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with the first of each pair replaced by the second. */
  static String changed(String text, String... pairs) {
    String changed = text;
    for (int i = 0; i < pairs.length; i += 2) {
      if (!changed.contains(pairs[i])) {
        throw new IllegalArgumentException(pairs[i]);
      }
      changed = changed.replace(pairs[i], pairs[i + 1]);
    }
    return changed;
  }
}
