package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.SideValues;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.RowRead;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.agent.importing.reading.RowReader;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.catalogue.FieldDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A CSV file with one row per item that names more of its categories.
 *
 * @param joinColumn 0-based column of the item table whose value is the key
 * @param keyColumn 0-based column of this file with the key
 * @param namesColumn 0-based column of this file with the names
 * @param separator cuts the names
 */
public record SideFile(
    SourceFile file,
    Layout layout,
    int joinColumn,
    int keyColumn,
    int namesColumn,
    String separator,
    FieldDefinition field) {

  /** Reads the file; it is held in memory, as it is no larger than the catalogue. */
  public SideValues load() {
    Map<String, List<String>> names = new HashMap<>();
    try (RowReader reader = RowReader.open(file, layout, StandardCharsets.UTF_8, bytes -> {})) {
      for (RowRead read = reader.next(); read != null; read = reader.next()) {
        if (read instanceof Row row) {
          String key = row.text(keyColumn);
          String joined = row.text(namesColumn);
          if (key != null && joined != null) {
            names.put(key, Arrays.asList(joined.split(Pattern.quote(separator), -1)));
          }
        }
      }
    }
    return new SideValues(joinColumn, field, names);
  }
}
