package io.vouch.agent.understanding.vocabulary;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that name a catalogue's fields: their own names, what they are also called, and words
 * for their roles.
 *
 * <p>Own names win over other names, those over role words; within one, the earlier field of the
 * schema wins. Immutable.
 */
public final class FieldIndex {
  /** What a field is called that tells who sells an item; such a field goes by all of them. */
  private static final List<String> SHOP_WORDS =
      List.of("shop", "store", "seller", "merchant", "vendor", "retailer");

  private final CatalogueSchema schema;
  private final Map<String, FieldDefinition> fieldByKey = new HashMap<>();

  private final LanguagePack pack;
  private final LongestPhrases longest;

  /** Indexes a schema's fields for a language. */
  public FieldIndex(CatalogueSchema schema, LanguagePack pack) {
    this.schema = schema;
    this.pack = pack;
    schema.fields().forEach(field -> put(field.name().replace('_', ' '), field));
    schema.fields().forEach(field -> field.alsoCalled().forEach(word -> put(word, field)));
    schema
        .fields()
        .forEach(field ->
            pack.catalogue()
                .fieldWords()
                .getOrDefault(field.role(), List.of())
                .forEach(word -> put(word, field)));
    shop().ifPresent(field -> SHOP_WORDS.forEach(word -> put(word, field)));
    pack.catalogue().synonyms().forEach(this::putSynonyms);
    longest = new LongestPhrases(fieldByKey.keySet());
  }

  /** Where one of a group names a field, the others find it too. */
  private void putSynonyms(List<String> group) {
    group.stream()
        .flatMap(word -> find(pack.forms().key(word)).stream())
        .findFirst()
        .ifPresent(field -> group.forEach(word -> put(word, field)));
  }

  /** The field a phrase's key names. */
  public Optional<FieldDefinition> find(String key) {
    return Optional.ofNullable(fieldByKey.get(key));
  }

  /**
   * Words for a field that the catalogue does not have, a line each: those for the role of the
   * name, else the name itself.
   */
  public String words(String name) {
    return Arrays.stream(FieldRole.values())
        .filter(role -> role.name().equalsIgnoreCase(name))
        .findFirst()
        .map(role -> String.join("\n", pack.catalogue().fieldWords().getOrDefault(role, List.of())))
        .filter(words -> !words.isEmpty())
        .orElse(name.replace('_', ' '));
  }

  /** The first field of a role. */
  public Optional<FieldDefinition> withRole(FieldRole role) {
    return schema.fields().stream().filter(field -> field.role() == role).findFirst();
  }

  /** The category field that tells who sells an item, by what it is called. */
  public Optional<FieldDefinition> shop() {
    return SHOP_WORDS.stream()
        .flatMap(word -> find(pack.forms().key(word)).stream())
        .filter(field -> field.kind() == FieldKind.CATEGORY)
        .findFirst();
  }

  /**
   * The only numeric field whose unit the said one converts to, the role's own field first; empty
   * where several or none.
   */
  public Optional<FieldDefinition> measuredIn(String unit) {
    List<FieldDefinition> fitting =
        schema.ofKind(FieldKind.NUMBER).stream().filter(field -> fits(field, unit)).toList();
    List<FieldDefinition> withRole =
        fitting.stream().filter(field -> field.role() != FieldRole.OTHER).toList();
    List<FieldDefinition> best = withRole.isEmpty() ? fitting : withRole;
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /** The real field names to offer for an unknown one, nearest first. */
  public List<String> nearest(String said, int most) {
    List<String> keys = fieldByKey.keySet().stream().sorted().toList();
    String key = pack.forms().key(said.replace('_', ' '));
    List<String> names = new ArrayList<>();
    new NearWords(keys)
        .within(key, Math.max(2, key.length() / 2), 16)
        .forEach(
            near -> find(keys.get(near.position())).ifPresent(field -> names.add(field.name())));
    schema.fields().stream().map(FieldDefinition::name).forEach(names::add);
    return names.stream().distinct().limit(most).toList();
  }

  /** The number of words of the longest key that begins with a word's key; 0 where none does. */
  public int longest(String first) {
    return longest.from(first);
  }

  private static boolean fits(FieldDefinition field, String unit) {
    if (Units.isMoney(unit) && field.role() == FieldRole.PRICE) {
      return true;
    }
    if (field.role() == FieldRole.RATING && Units.convert(1, unit, "stars").isPresent()) {
      return true;
    }
    if (field.unit() == null && field.role() == FieldRole.DURATION) {
      return Units.convert(1, unit, Units.MINUTE).isPresent();
    }
    return field.unit() != null && Units.convert(1, unit, field.unit()).isPresent();
  }

  private void put(String phrase, FieldDefinition field) {
    if (field.role() != FieldRole.IMAGE && field.role() != FieldRole.LINK) {
      fieldByKey.putIfAbsent(pack.forms().key(phrase), field);
    }
  }
}
