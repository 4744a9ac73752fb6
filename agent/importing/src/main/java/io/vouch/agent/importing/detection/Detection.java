package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.domain.catalogue.CatalogueSchema;
import java.util.List;
import java.util.Map;

/**
 * What an import is going to do, as data, for a person to confirm.
 *
 * @param ignoredFiles path → why, for files of the folder that are not imported
 * @param samples for each table, its first row as the text of the mapped columns by target name
 * @param notes what a person should know before confirming
 */
public record Detection(
    String format,
    Confidence confidence,
    List<DetectedTable> tables,
    Map<String, String> ignoredFiles,
    List<Map<String, String>> samples,
    List<String> notes) {
  public Detection {
    tables = List.copyOf(tables);
    samples = List.copyOf(samples);
    notes = List.copyOf(notes);
  }

  /** The fields of the items of all tables. */
  public CatalogueSchema schema() {
    CatalogueSchema schema = CatalogueSchema.empty();
    for (DetectedTable table : tables) {
      schema = schema.merge(table.schema());
    }
    return schema;
  }

  /** The plans of all tables, items first, then people, then events. */
  public List<TablePlan> plans() {
    return tables.stream().map(DetectedTable::plan).toList();
  }
}
