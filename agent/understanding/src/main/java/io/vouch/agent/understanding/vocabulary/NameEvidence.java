package io.vouch.agent.understanding.vocabulary;

import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whether a bare word is good evidence for a name of a field.
 *
 * <p>Asked of the catalogue itself: of the items whose texts have all words of the name, the share
 * that also carries the name. Where nearly every item has a value of the field ({@value #COMPLETE}
 * or more), an item without the name surely lacks it, and a share of {@value #LEAST} is enough:
 * below that the word mostly says something else ("shoes" as a colour). Where values are missing,
 * an item without the name may be of it all the same, and only a share of {@value #LEAST_OF_SOME}
 * makes a bare word a condition; else it is a wish. Fewer than {@value #FEW} such items say
 * nothing: the word is a condition then on a complete field only.
 *
 * <p>On a complete field a share of {@value #LEAST_OF_SOME}, or not one item that speaks against
 * it, makes the name certain: it stays a condition also where nothing fits.
 *
 * <p>Thread-safe; each answer is found once.
 */
public final class NameEvidence {
  private static final double COMPLETE = 0.95;
  private static final double LEAST = 0.3;
  private static final double LEAST_OF_SOME = 0.9;
  private static final int FEW = 5;

  private final Catalogue catalogue;
  private final Map<String, Boolean> completeByField = new ConcurrentHashMap<>();
  private final Map<Name, Counts> countsByName = new ConcurrentHashMap<>();

  /** How far a bare word is a name, from not at all to beyond doubt. */
  public enum Degree {
    /** The word is a wish. */
    NONE,
    /** The word is a condition that gives way before nothing fits. */
    LIKELY,
    /** The word is a condition. */
    CERTAIN
  }

  /** The evidence that a catalogue gives. */
  public NameEvidence(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** How well the name alone, without a word that says which field, means the field. */
  public Degree of(Name name) {
    if (catalogue.categories(name.field().name()).codeOf(name.text()) < 0) {
      return Degree.NONE;
    }
    Counts counts = counts(name);
    boolean few = counts.mentions() < FEW;
    boolean mostly = counts.carrying() >= counts.mentions() * LEAST_OF_SOME;
    if (!isComplete(name.field())) {
      return !few && mostly ? Degree.LIKELY : Degree.NONE;
    }
    if (mostly) {
      return Degree.CERTAIN;
    }
    return few || counts.carrying() >= counts.mentions() * LEAST ? Degree.LIKELY : Degree.NONE;
  }

  /** Whether nearly every item has a value of the field, so that one without lacks it. */
  public boolean isComplete(FieldDefinition field) {
    return completeByField.computeIfAbsent(field.name(), this::findComplete);
  }

  /**
   * Whether the items' texts speak against the name even where a word says the field ("from the
   * Philippines" is no brand's): at least {@value #FEW} mention it, and fewer than a share of
   * {@value #LEAST} of them carry it.
   */
  public boolean speaksAgainst(Name name) {
    Counts counts = counts(name);
    return counts.mentions() >= FEW && counts.carrying() < counts.mentions() * LEAST;
  }

  /** How many items mention the words of a name, and how many of these carry it. */
  private record Counts(int mentions, int carrying) {}

  private Counts counts(Name name) {
    return countsByName.computeIfAbsent(name, this::count);
  }

  private Counts count(Name name) {
    CategoryColumn column = catalogue.categories(name.field().name());
    int code = column.codeOf(name.text());
    RoaringBitmap mentioning = mentioning(Words.of(name.text()));
    int carrying = code < 0 ? 0 : RoaringBitmap.andCardinality(mentioning, column.itemsWith(code));
    return new Counts(mentioning.getCardinality(), carrying);
  }

  private RoaringBitmap mentioning(List<String> words) {
    RoaringBitmap all = new RoaringBitmap();
    for (String field : catalogue.searchedTexts()) {
      RoaringBitmap here = null;
      for (String word : words) {
        RoaringBitmap with = catalogue.texts(field).itemsWith(word);
        here = here == null ? with : RoaringBitmap.and(here, with);
      }
      if (here != null) {
        all.or(here);
      }
    }
    return all;
  }

  private boolean findComplete(String field) {
    CategoryColumn column = catalogue.categories(field);
    int with = 0;
    for (int item = 0; item < catalogue.size(); item++) {
      with += column.firstCodeAt(item) >= 0 ? 1 : 0;
    }
    return with >= COMPLETE * catalogue.size();
  }
}
