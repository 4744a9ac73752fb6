package io.vouch.agent.understanding.llm;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A catalogue's words for the placeholders of demonstrations. A placeholder that it cannot fill is
 * left out, and with it every demonstration that uses it.
 */
record DemonstrationWords(Catalogue catalogue, Map<String, CategoryNames> namesByField) {
  private static final List<FieldRole> NUMBERS =
      List.of(FieldRole.RATING, FieldRole.YEAR, FieldRole.DURATION, FieldRole.WEIGHT);

  Map<String, String> byPlaceholder() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("flag_field", CatalogueSchema.AVAILABLE);
    number("price", withRole(FieldKind.NUMBER, FieldRole.PRICE), words);
    number("number", anyNumber(), words);
    Optional<FieldDefinition> category = category(List.of(FieldRole.CATEGORY), 3, "");
    category.ifPresent(field -> names("category", field, List.of("a", "b", "c"), words));
    category(
            List.of(FieldRole.BRAND, FieldRole.CREATOR),
            2,
            category.map(FieldDefinition::name).orElse(""))
        .ifPresent(field -> names("brand", field, List.of("a", "b"), words));
    return words;
  }

  private Optional<FieldDefinition> withRole(FieldKind kind, FieldRole role) {
    return catalogue.schema().ofKind(kind).stream().filter(f -> f.role() == role).findFirst();
  }

  private Optional<FieldDefinition> anyNumber() {
    return catalogue.schema().ofKind(FieldKind.NUMBER).stream()
        .filter(field -> NUMBERS.contains(field.role()))
        .min(Comparator.comparingInt(field -> NUMBERS.indexOf(field.role())));
  }

  private Optional<FieldDefinition> category(List<FieldRole> wanted, int least, String not) {
    Stream<FieldDefinition> fields =
        catalogue.schema().ofKind(FieldKind.CATEGORY).stream()
            .filter(field -> !field.name().equals(not) && usable(field).size() >= least);
    return fields.min(Comparator.comparingInt(field -> wanted.contains(field.role()) ? 0 : 1));
  }

  private List<String> usable(FieldDefinition field) {
    CategoryNames names = namesByField.get(field.name());
    return names == null
        ? List.of()
        : names.frequent().stream()
            .filter(name -> name.matches("[\\p{L}][\\p{L} &-]{1,28}"))
            .toList();
  }

  private void names(
      String prefix, FieldDefinition field, List<String> letters, Map<String, String> words) {
    words.put(prefix + "_field", field.name());
    words.put(prefix + "_label", label(field));
    List<String> names = usable(field);
    for (int i = 0; i < letters.size(); i++) {
      words.put(prefix + "_" + letters.get(i), names.get(i));
    }
  }

  private void number(String prefix, Optional<FieldDefinition> found, Map<String, String> words) {
    if (found.isEmpty()) {
      return;
    }
    FieldDefinition field = found.get();
    NumberColumn column = catalogue.numbers(field.name());
    if (column.present() == 0) {
      return;
    }
    double span = column.max() - column.min();
    words.put(prefix + "_field", field.name());
    words.put(prefix + "_label", label(field));
    words.put(prefix + "_low", rounded(column.min() + span / 4, span));
    words.put(prefix + "_high", rounded(column.min() + span / 2, span));
    if (field.unit() != null) {
      words.put(prefix + "_unit", field.unit());
    }
  }

  private static String label(FieldDefinition field) {
    return field.name().replace('_', ' ');
  }

  private static String rounded(double number, double span) {
    return span >= 10
        ? CatalogueBrief.plain(Math.rint(number))
        : CatalogueBrief.plain(Math.rint(number * 10) / 10);
  }
}
