package io.vouch.agent.importing.detection;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.Set;

/** Makes field names out of column names. */
final class FieldNames {
  private static final int LONGEST = 60;
  private static final Set<String> RESERVED =
      Set.of(
          "id",
          CatalogueSchema.TITLE,
          CatalogueSchema.DESCRIPTION,
          CatalogueSchema.PRICE,
          CatalogueSchema.AVAILABLE);

  private FieldNames() {}

  /** A valid field name, not one of the core fields. */
  static String free(String snake, int index) {
    String name =
        snake.isEmpty() || !Character.isLetter(snake.charAt(0)) ? "column_" + snake : snake;
    name = name.equals("column_") ? name + (index + 1) : name;
    name = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    return RESERVED.contains(name) ? "other_" + name : name;
  }

  /** A text field without a meaning of its own. */
  static FieldDefinition text(String name) {
    return FieldDefinition.of(name, FieldKind.TEXT, FieldRole.OTHER);
  }
}
