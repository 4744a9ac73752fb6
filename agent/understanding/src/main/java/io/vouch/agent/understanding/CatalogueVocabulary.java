package io.vouch.agent.understanding;

import io.vouch.agent.understanding.vocabulary.FieldIndex;
import io.vouch.agent.understanding.vocabulary.NameIndex;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.vocabulary.WordFile;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.tools.catalogue.Catalogue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people may speak of one catalogue: fields, names, units, nouns and titles.
 *
 * <p>Names and fields are indexed at once, titles and the words of texts when first asked for;
 * {@link #prepare} does both ahead of time. Immutable to its callers, thread-safe.
 */
public final class CatalogueVocabulary {
  private final Catalogue catalogue;
  private final FieldIndex fields;
  private final NameIndex names;
  private final Set<String> nouns;
  private volatile @Nullable TitleIndex titles;

  private CatalogueVocabulary(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.fields = new FieldIndex(catalogue.schema());
    this.names = new NameIndex(catalogue);
    this.nouns = nouns(catalogue.schema());
  }

  /** Compiles the vocabulary of a catalogue. */
  public static CatalogueVocabulary of(Catalogue catalogue) {
    return new CatalogueVocabulary(catalogue);
  }

  /** The catalogue the words are of. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The catalogue's fields. */
  public CatalogueSchema schema() {
    return catalogue.schema();
  }

  /** The words that name fields. */
  public FieldIndex fields() {
    return fields;
  }

  /** The names that items carry in category fields. */
  public NameIndex names() {
    return names;
  }

  /** The titles; the first call builds their index. */
  public TitleIndex titles() {
    TitleIndex built = titles;
    if (built == null) {
      synchronized (names) {
        built = titles;
        if (built == null) {
          built = new TitleIndex(catalogue);
          titles = built;
        }
      }
    }
    return built;
  }

  /**
   * Whether a folded word is a noun for "an item" in this catalogue ("film" where there are
   * genres).
   */
  public boolean isNoun(String word) {
    return nouns.contains(word);
  }

  /** Whether a folded word occurs in a searched text of any item. */
  public boolean occursInText(String word) {
    return catalogue.searchedTexts().stream()
        .anyMatch(field -> !catalogue.texts(field).itemsWith(word).isEmpty());
  }

  /** Builds what is otherwise built on first use, for a caller with time to spare. */
  public CatalogueVocabulary prepare() {
    titles();
    catalogue.prepareWordSearch();
    return this;
  }

  private static Set<String> nouns(CatalogueSchema schema) {
    Set<String> nouns = new HashSet<>();
    for (String line : WordFile.lines("nouns.txt")) {
      String[] sides = line.split("=", -1);
      String[] fieldNames = sides[1].strip().split(" ");
      boolean anywhere = sides[1].isBlank();
      if (anywhere || Set.of(fieldNames).stream().anyMatch(name -> schema.find(name).isPresent())) {
        nouns.addAll(Set.of(sides[0].strip().toLowerCase(Locale.ROOT).split(" ")));
      }
    }
    return nouns;
  }
}
