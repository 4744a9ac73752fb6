package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that a side file adds to items, held in memory by the value of the joining column.
 *
 * @param column 0-based column of the item table that joins, or -1 for no side file
 * @param field the field that the names fill; null for no side file
 */
public record SideValues(
    int column, @Nullable FieldDefinition field, Map<String, List<String>> names) {
  /** No side file. */
  public static final SideValues NONE = new SideValues(-1, null, Map.of());

  void addTo(Row row, ItemDraft draft) {
    String key = column < 0 ? null : row.text(column);
    if (key != null && field != null) {
      draft.addNames(field, names.getOrDefault(key, List.of()));
    }
  }
}
