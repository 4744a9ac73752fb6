package io.vouch.agent.understanding.vocabulary;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordForms;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names in every category field of a catalogue, found by phrase.
 *
 * <p>A phrase finds a name when both have the same {@link WordForms#key} in the language of the
 * index, when they are written together ("scifi", "Sci-Fi"), or when the language's synonyms list
 * them in one group. Immutable, thread-safe; the nearness index is built when first needed.
 */
public final class NameIndex {
  private static final List<FieldRole> PRIORITY =
      List.of(
          FieldRole.CATEGORY,
          FieldRole.BRAND,
          FieldRole.CREATOR,
          FieldRole.COLOUR,
          FieldRole.AUDIENCE);

  private final Catalogue catalogue;

  /** How the language reads "&". */
  private final String and;

  private final WordForms forms;
  private final Map<String, List<Name>> namesByKey = new HashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final LongestPhrases longest;
  private volatile @Nullable Nearness near;

  /** Indexes a catalogue's names for a language. */
  public NameIndex(Catalogue catalogue, LanguagePack pack) {
    this.catalogue = catalogue;
    this.forms = pack.forms();
    this.and = pack.expanded("&");
    List<FieldDefinition> fields = new ArrayList<>(catalogue.schema().ofKind(FieldKind.CATEGORY));
    fields.removeIf(field -> field.role() == FieldRole.IMAGE || field.role() == FieldRole.LINK);
    fields.sort(Comparator.comparingInt(NameIndex::priority));
    fields.forEach(this::addField);
    pack.catalogue().synonyms().forEach(this::addSynonyms);
    longest = new LongestPhrases(namesByKey.keySet());
  }

  /** A name that items carry in a field, as the catalogue writes it. */
  public record Name(FieldDefinition field, String text) {}

  /** The names a phrase's key finds, the likeliest field first; empty where there is none. */
  public List<Name> find(String key) {
    return namesByKey.getOrDefault(key, List.of());
  }

  /** The number of words of the longest key. */
  public int longest() {
    return longest.ofAll();
  }

  /** The number of words of the longest key that begins with a word's key; 0 where none does. */
  public int longest(String first) {
    return longest.from(first);
  }

  /**
   * The names of one field that are what was said up to safe normalisation: the exact one, else all
   * that share its key.
   */
  public List<String> resolve(FieldDefinition field, String said) {
    CategoryColumn column = catalogue.categories(field.name());
    int code = column.codeOf(said);
    if (code >= 0) {
      return List.of(column.name(code));
    }
    return find(forms.key(said)).stream()
        .filter(name -> name.field().name().equals(field.name()))
        .map(Name::text)
        .distinct()
        .toList();
  }

  /**
   * Names within a slip's distance of the words said, nearest first; only those of {@code field}
   * unless it is null.
   */
  public List<Name> slipsOf(String said, @Nullable FieldDefinition field, int most) {
    String folded = Words.fold(said);
    List<Name> near = near(folded, EditDistance.slipLimit(folded.length()), field, most);
    // Names of kinds stand in the plural; a slip in the singular is one letter further off.
    return near.isEmpty() && folded.length() > 4 && !folded.endsWith("s")
        ? near(folded + "s", EditDistance.slipLimit(folded.length()), field, most)
        : near;
  }

  /**
   * The real names to offer for unknown words: slips first, then names that share a word, then
   * names further off.
   */
  public List<Name> nearest(String said, @Nullable FieldDefinition field, int most) {
    String folded = Words.fold(said);
    Map<String, Name> found = new LinkedHashMap<>();
    slipsOf(said, field, most).forEach(name -> found.putIfAbsent(name.text(), name));
    for (String word : forms.words(said)) {
      sharing(word, most + 20).stream()
          .filter(name -> inField(name, field))
          .forEach(name -> found.putIfAbsent(name.text(), name));
    }
    near(folded, Math.max(2, folded.length() / 2), field, most)
        .forEach(name -> found.putIfAbsent(name.text(), name));
    return found.values().stream().limit(most).toList();
  }

  /** Names of several words, one of which is this word in the singular or plural. */
  public List<Name> sharing(String word, int most) {
    if (word.length() < 3) {
      return List.of();
    }
    int[] positions = nearness().byWord().getOrDefault(forms.form(word), new int[0]);
    return Arrays.stream(positions).limit(most).mapToObj(names::get).toList();
  }

  private List<Name> near(String folded, int distance, @Nullable FieldDefinition field, int most) {
    if (distance == 0) {
      return List.of();
    }
    return nearness().whole().within(folded, distance, 64).stream()
        .map(hit -> names.get(hit.position()))
        .filter(name -> inField(name, field))
        .limit(most)
        .toList();
  }

  /** What finds names that are not said exactly. */
  private record Nearness(NearWords whole, Map<String, int[]> byWord) {}

  private Nearness nearness() {
    Nearness built = near;
    if (built == null) {
      NearWords whole = new NearWords(names.stream().map(name -> Words.fold(name.text())).toList());
      built = new Nearness(whole, positionsByWord());
      near = built;
    }
    return built;
  }

  private Map<String, int[]> positionsByWord() {
    Map<String, List<Integer>> growing = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> words = forms.words(names.get(i).text());
      if (words.size() > 1) {
        for (String word : words) {
          growing.computeIfAbsent(forms.form(word), key -> new ArrayList<>(1)).add(i);
        }
      }
    }
    Map<String, int[]> positions = new HashMap<>();
    growing.forEach(
        (word, list) -> positions.put(word, list.stream().mapToInt(i -> i).distinct().toArray()));
    return positions;
  }

  private static boolean inField(Name name, @Nullable FieldDefinition field) {
    return field == null || name.field().name().equals(field.name());
  }

  private void addField(FieldDefinition field) {
    CategoryColumn column = catalogue.categories(field.name());
    for (int code = 0; code < column.nameCount(); code++) {
      Name name = new Name(field, column.name(code));
      names.add(name);
      List<String> words = forms.words(name.text());
      put(forms.key(words), name);
      if (words.size() == 2 && name.text().contains("-")) {
        put(forms.form(String.join("", words)), name);
      }
      if (name.text().contains("&")) {
        put(forms.key(name.text().replace("&", " " + and + " ")), name);
      }
    }
  }

  private void addSynonyms(List<String> group) {
    List<String> keys = group.stream().map(member -> forms.key(member)).toList();
    List<Name> known = keys.stream().flatMap(key -> find(key).stream()).distinct().toList();
    keys.stream()
        .filter(key -> find(key).isEmpty())
        .forEach(key -> known.forEach(name -> put(key, name)));
  }

  private void put(String key, Name name) {
    if (!key.isEmpty()) {
      List<Name> known = namesByKey.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (!known.contains(name)) {
        known.add(name);
      }
    }
  }

  private static int priority(FieldDefinition field) {
    int index = PRIORITY.indexOf(field.role());
    return index < 0 ? PRIORITY.size() : index;
  }
}
