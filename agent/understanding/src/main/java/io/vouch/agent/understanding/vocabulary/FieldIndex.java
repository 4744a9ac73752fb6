package io.vouch.agent.understanding.vocabulary;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
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
  private static final Map<FieldRole, List<String>> ROLE_WORDS =
      Map.ofEntries(
          Map.entry(FieldRole.PRICE, List.of("price", "cost", "costs", "budget", "price tag")),
          Map.entry(FieldRole.CATEGORY, List.of("category", "type", "kind")),
          Map.entry(FieldRole.BRAND, List.of("brand", "make", "manufacturer", "maker", "label")),
          Map.entry(FieldRole.CREATOR, List.of("creator")),
          Map.entry(FieldRole.COLOUR, List.of("colour", "color")),
          Map.entry(FieldRole.AUDIENCE, List.of("audience")),
          Map.entry(FieldRole.YEAR, List.of("year", "release year", "release date", "age")),
          Map.entry(FieldRole.DURATION, List.of("duration", "length", "runtime", "running time")),
          Map.entry(FieldRole.WEIGHT, List.of("weight")),
          Map.entry(FieldRole.RATING, List.of("rating", "score", "review score", "reviews")),
          Map.entry(FieldRole.POPULARITY, List.of("popularity")),
          Map.entry(FieldRole.STOCK, List.of("stock")),
          Map.entry(FieldRole.AVAILABILITY, List.of("availability", "available", "in stock")),
          Map.entry(FieldRole.ECO_SCORE, List.of("eco score", "eco rating", "sustainability")),
          Map.entry(FieldRole.DESCRIPTION, List.of("description")));

  /** What a field is called that tells who sells an item; such a field goes by all of them. */
  private static final List<String> SHOP_WORDS =
      List.of("shop", "store", "seller", "merchant", "vendor", "retailer");

  private final CatalogueSchema schema;
  private final Map<String, FieldDefinition> fieldByKey = new HashMap<>();

  /** Indexes a schema's fields. */
  public FieldIndex(CatalogueSchema schema) {
    this.schema = schema;
    schema.fields().forEach(field -> put(field.name().replace('_', ' '), field));
    schema.fields().forEach(field -> field.alsoCalled().forEach(word -> put(word, field)));
    schema
        .fields()
        .forEach(field ->
            ROLE_WORDS.getOrDefault(field.role(), List.of()).forEach(word -> put(word, field)));
    shop().ifPresent(field -> SHOP_WORDS.forEach(word -> put(word, field)));
  }

  /** The field a phrase's key names. */
  public Optional<FieldDefinition> find(String key) {
    return Optional.ofNullable(fieldByKey.get(key));
  }

  /** The first field of a role. */
  public Optional<FieldDefinition> withRole(FieldRole role) {
    return schema.fields().stream().filter(field -> field.role() == role).findFirst();
  }

  /** The category field that tells who sells an item, by what it is called. */
  public Optional<FieldDefinition> shop() {
    return SHOP_WORDS.stream()
        .flatMap(word -> find(WordForms.key(word)).stream())
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
    String key = WordForms.key(said.replace('_', ' '));
    List<String> names = new ArrayList<>();
    new NearWords(keys)
        .within(key, Math.max(2, key.length() / 2), 16)
        .forEach(
            near -> find(keys.get(near.position())).ifPresent(field -> names.add(field.name())));
    schema.fields().stream().map(FieldDefinition::name).forEach(names::add);
    return names.stream().distinct().limit(most).toList();
  }

  private static boolean fits(FieldDefinition field, String unit) {
    if (Units.isMoney(unit) && field.role() == FieldRole.PRICE) {
      return true;
    }
    if (field.role() == FieldRole.RATING && Units.convert(1, unit, "stars").isPresent()) {
      return true;
    }
    return field.unit() != null && Units.convert(1, unit, field.unit()).isPresent();
  }

  private void put(String phrase, FieldDefinition field) {
    if (field.role() != FieldRole.IMAGE && field.role() != FieldRole.LINK) {
      fieldByKey.putIfAbsent(WordForms.key(phrase), field);
    }
  }
}
