package io.vouch.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every row of one table that a person owns, as it is stored.
 *
 * @param rows by column in the table's order; values are text, numbers or null
 */
public record OwnedRows(String table, List<Map<String, @Nullable Object>> rows) {
  public OwnedRows {
    List<Map<String, @Nullable Object>> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
    rows = List.copyOf(copies);
  }
}
