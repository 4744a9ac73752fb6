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
      CategoryColumn column = catalogue.categories(field.name());
      for (int code : column.codesAt(item)) {
        text.add(column.name(code));
      }
    }
    for (String field : catalogue.searchedTexts()) {
      String value = field.equals(CatalogueSchema.TITLE) ? null : catalogue.texts(field).at(item);
      if (value != null) {
        text.add(value);
      }
    }
    return text.toString();
  }
}
