package io.vouch.tools.retrieval;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.training.ItemText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The texts of a catalogue's items by {@link WordField}. Immutable. */
final class FieldTexts {
  private static final Set<FieldRole> NAMED =
      EnumSet.of(FieldRole.CATEGORY, FieldRole.BRAND, FieldRole.CREATOR);
  private static final Set<FieldRole> UNSAID =
      EnumSet.of(FieldRole.AVAILABILITY, FieldRole.SPONSORED);

  private final Catalogue catalogue;
  private final List<CategoryColumn> categories;
  private final List<CategoryColumn> features;
  private final List<FieldDefinition> flags;

  FieldTexts(Catalogue catalogue) {
    CatalogueSchema schema = catalogue.schema();
    List<FieldDefinition> named = schema.ofKind(FieldKind.CATEGORY);
    this.catalogue = catalogue;
    this.categories =
        named.stream()
            .filter(field -> NAMED.contains(field.role()))
            .map(field -> catalogue.categories(field.name()))
            .toList();
    this.features =
        named.stream()
            .filter(field -> !NAMED.contains(field.role()))
            .map(field -> catalogue.categories(field.name()))
            .toList();
    this.flags =
        schema.ofKind(FieldKind.FLAG).stream()
            .filter(field -> !field.name().equals(CatalogueSchema.AVAILABLE))
            .filter(field -> !UNSAID.contains(field.role()))
            .toList();
  }

  /** The text of a field of an item; empty where it has none. */
  String text(WordField field, int item) {
    return switch (field) {
      case TITLE -> catalogue.title(item);
      case CATEGORY -> names(categories, item).toString();
      case FEATURES -> features(item);
      case DESCRIPTION -> description(item);
    };
  }

  private static StringJoiner names(List<CategoryColumn> columns, int item) {
    StringJoiner text = new StringJoiner("\n");
    for (CategoryColumn column : columns) {
      ItemText.addNames(column, item, text);
    }
    return text;
  }

  private String features(int item) {
    StringJoiner text = names(features, item);
    for (FieldDefinition flag : flags) {
      if (catalogue.flags(flag.name()).set().contains(item)) {
        text.add(flag.name().replace('_', ' '));
      }
    }
    return text.toString();
  }

  private String description(int item) {
    StringJoiner text = new StringJoiner("\n");
    ItemText.addTexts(catalogue, item, text);
    return text.toString();
  }
}
