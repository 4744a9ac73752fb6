package io.vouch.agent.understanding;

import io.vouch.agent.understanding.vocabulary.FieldIndex;
import io.vouch.agent.understanding.vocabulary.NameEvidence;
import io.vouch.agent.understanding.vocabulary.NameIndex;
import io.vouch.agent.understanding.vocabulary.TitleIndex;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.agent.understanding.words.NounWords;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.messages.Language;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.TextColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people may speak of one catalogue: fields, names, units, nouns and titles.
 *
 * <p>Names and fields are indexed at once for English, for another language when it is first {@link
 * #in asked for}; titles and the words of texts, which no language changes, when first asked for.
 * {@link #prepare} does both ahead of time. Immutable to its callers, thread-safe.
 */
public final class CatalogueVocabulary {
  /** So many descriptions show which language they are in. */
  private static final int DESCRIPTIONS = 100;

  private final Shared shared;
  private final LanguagePack pack;
  private final FieldIndex fields;
  private final NameIndex names;
  private final Set<String> nouns;
  private volatile @Nullable AbsentKinds absentKinds;
  private volatile @Nullable Moods moods;

  private CatalogueVocabulary(Shared shared, LanguagePack pack) {
    this.shared = shared;
    this.pack = pack;
    this.fields = new FieldIndex(shared.catalogue.schema(), pack);
    this.names = new NameIndex(shared.catalogue, pack);
    this.nouns = nouns(shared.catalogue.schema(), pack);
  }

  /** What the languages of one catalogue have in common. */
  private static final class Shared {
    private final Catalogue catalogue;
    private final Map<LanguagePack, CatalogueVocabulary> byPack = new ConcurrentHashMap<>();
    private final NameEvidence evidence;
    private final List<TextColumn> searched;
    private volatile @Nullable TitleIndex titles;
    private volatile @Nullable Language language;

    Shared(Catalogue catalogue) {
      this.catalogue = catalogue;
      this.evidence = new NameEvidence(catalogue);
      this.searched = catalogue.searchedTexts().stream().map(catalogue::texts).toList();
    }

    CatalogueVocabulary in(LanguagePack pack) {
      CatalogueVocabulary known = byPack.get(pack);
      return known != null
          ? known
          : byPack.computeIfAbsent(pack, key -> new CatalogueVocabulary(this, key));
    }

    Language language() {
      Language found = language;
      if (found == null) {
        found = LanguagePacks.detect(descriptions(), Language.ENGLISH).language();
        language = found;
      }
      return found;
    }

    /** Some descriptions, from all over the catalogue. */
    private String descriptions() {
      StringBuilder text = new StringBuilder();
      int step = Math.max(1, catalogue.size() / DESCRIPTIONS);
      for (int item = 0; item < catalogue.size(); item += step) {
        String description = catalogue.description(item);
        text.append(description == null ? "" : description).append('\n');
      }
      return text.toString();
    }

    TitleIndex titles() {
      TitleIndex built = titles;
      if (built == null) {
        synchronized (this) {
          built = titles;
          if (built == null) {
            built = new TitleIndex(catalogue);
            titles = built;
          }
        }
      }
      return built;
    }
  }

  /** Compiles the vocabulary of a catalogue, in English. */
  public static CatalogueVocabulary of(Catalogue catalogue) {
    return new Shared(catalogue).in(LanguagePacks.english());
  }

  /** The same catalogue's vocabulary in a language; built once per catalogue and language. */
  public CatalogueVocabulary in(LanguagePack language) {
    return language.equals(pack) ? this : shared.in(language);
  }

  /** The language that it is in. */
  public LanguagePack pack() {
    return pack;
  }

  /**
   * The language that the items are described in, and so the one to expect of somebody who has not
   * said much yet; English where there are no descriptions.
   */
  public Language catalogueLanguage() {
    return shared.language();
  }

  /** The catalogue the words are of. */
  public Catalogue catalogue() {
    return shared.catalogue;
  }

  /** The catalogue's fields. */
  public CatalogueSchema schema() {
    return shared.catalogue.schema();
  }

  /** The words that name fields. */
  public FieldIndex fields() {
    return fields;
  }

  /** What the catalogue itself says about a word that is also a name. */
  public NameEvidence evidence() {
    return shared.evidence;
  }

  /** The names that items carry in category fields. */
  public NameIndex names() {
    return names;
  }

  /** The titles; the first call builds their index. */
  public TitleIndex titles() {
    return shared.titles();
  }

  /**
   * Whether a folded word is a noun for "an item" in this catalogue ("film" where there are
   * genres).
   */
  public boolean isNoun(String word) {
    return nouns.contains(word);
  }

  /** Whether a folded word occurs in an item's text, or names a field or a value of one. */
  public boolean knows(String word) {
    return occursInText(word) || fields().find(word).isPresent() || !names().find(word).isEmpty();
  }

  /** Whether a folded word occurs in a searched text of any item. */
  public boolean occursInText(String word) {
    for (TextColumn texts : shared.searched) {
      if (!texts.itemsWith(word).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The kinds that people ask shops for and that this catalogue has none of. */
  AbsentKinds absentKinds() {
    AbsentKinds built = absentKinds;
    if (built == null) {
      built = new AbsentKinds(this); // the same whoever builds it
      absentKinds = built;
    }
    return built;
  }

  /** What people say of works for a kind of them. */
  public Moods moods() {
    Moods built = moods;
    if (built == null) {
      built = new Moods(this); // the same whoever builds it
      moods = built;
    }
    return built;
  }

  /**
   * Whether a folded word is hardly said but of the items whose titles have it: no searched text
   * has it for more than twice as many items and two.
   */
  public boolean isOfTitles(String word) {
    int most = 2 * titles().count(word) + 2;
    for (TextColumn texts : shared.searched) {
      if (texts.itemsWith(word).getCardinality() > most) {
        return false;
      }
    }
    return true;
  }

  /** Builds what is otherwise built on first use, for a caller with time to spare. */
  public CatalogueVocabulary prepare() {
    titles();
    catalogueLanguage();
    moods();
    shared.catalogue.prepareWordSearch();
    return this;
  }

  private static Set<String> nouns(CatalogueSchema schema, LanguagePack pack) {
    Set<String> nouns = new HashSet<>();
    for (NounWords words : pack.catalogue().nouns()) {
      boolean anywhere = words.fields().isEmpty();
      if (anywhere || words.fields().stream().anyMatch(name -> schema.find(name).isPresent())) {
        nouns.addAll(words.nouns());
      }
    }
    return nouns;
  }

  /** Whether an item has a value in a field. */
  boolean states(ItemId item, String field) {
    return catalogue().item(catalogue().indexOf(item)).value(field).isPresent();
  }
}
