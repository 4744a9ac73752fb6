package io.vouch.tools.training;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.StringJoiner;

/** The words that describe an item: all category names and searched texts, besides its title. */
public final class ItemText {
  private ItemText() {}

  /** Category names, then the texts other than the title, one per line; may be empty. */
  public static String body(Catalogue catalogue, int item) {
    StringJoiner text = new StringJoiner("\n");
    for (FieldDefinition field : catalogue.schema().ofKind(FieldKind.CATEGORY)) {
      addNames(catalogue.categories(field.name()), item, text);
    }
    addTexts(catalogue, item, text);
    return text.toString();
  }

  /** Adds the names that an item carries in a field. */
  public static void addNames(CategoryColumn column, int item, StringJoiner to) {
    for (int code : column.codesAt(item)) {
      to.add(column.name(code));
    }
  }

  /** Adds an item's searched texts other than its title. */
  public static void addTexts(Catalogue catalogue, int item, StringJoiner to) {
    for (String field : catalogue.searchedTexts()) {
      String value = field.equals(CatalogueSchema.TITLE) ? null : catalogue.texts(field).at(item);
      if (value != null) {
        to.add(value);
      }
    }
  }
}
