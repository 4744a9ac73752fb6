package io.vouch.agent.turn.act;

import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets items side by side: one row per field that at least one of them has. */
final class ItemComparison {
  private static final String NONE = "–";
  private static final Set<FieldRole> NOT_COMPARED =
      Set.of(FieldRole.TITLE, FieldRole.DESCRIPTION, FieldRole.IMAGE, FieldRole.LINK);

  List<Outcome.Compared.Row> rows(CatalogueSchema schema, List<Item> items) {
    List<Outcome.Compared.Row> rows = new ArrayList<>();
    for (FieldDefinition field : schema.fields()) {
      if (NOT_COMPARED.contains(field.role()) || field.kind() == FieldKind.TEXT) {
        continue;
      }
      List<String> values =
          items.stream().map(item -> FactText.of(schema, item, field.name()).orElse(NONE)).toList();
      if (values.stream().anyMatch(value -> !value.equals(NONE))) {
        boolean differs = values.stream().distinct().count() > 1;
        rows.add(new Outcome.Compared.Row(FactText.label(field.name()), values, differs));
      }
    }
    return rows;
  }
}
