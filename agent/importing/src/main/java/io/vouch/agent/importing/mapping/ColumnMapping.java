package io.vouch.agent.importing.mapping;

import io.vouch.domain.catalogue.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What one column becomes.
 *
 * @param index 0-based place of the column in the layout
 * @param column the column's name in the file
 * @param field the field it fills, where the target has one
 * @param separator cuts one cell into several values; null where a cell is one value
 * @param factor what numbers are multiplied with (a rating out of 10 has 0.5)
 * @param note why, in a few words, or null where it is plain
 */
public record ColumnMapping(
    int index,
    String column,
    Target target,
    @Nullable FieldDefinition field,
    @Nullable String separator,
    double factor,
    @Nullable String note) {
  /** A mapping to a target that has no field. */
  public static ColumnMapping to(int index, String column, Target target) {
    return new ColumnMapping(index, column, target, null, null, 1, null);
  }

  /** A mapping to a field. */
  public static ColumnMapping field(int index, String column, FieldDefinition field) {
    return new ColumnMapping(index, column, Target.ATTRIBUTE, field, null, 1, null);
  }

  /** A column that is not imported, and why. */
  public static ColumnMapping ignored(int index, String column, String why) {
    return new ColumnMapping(index, column, Target.IGNORED, null, null, 1, why);
  }

  public ColumnMapping cutAt(@Nullable String newSeparator) {
    return new ColumnMapping(index, column, target, field, newSeparator, factor, note);
  }

  public ColumnMapping times(double newFactor) {
    return new ColumnMapping(index, column, target, field, separator, newFactor, note);
  }

  public ColumnMapping because(@Nullable String newNote) {
    return new ColumnMapping(index, column, target, field, separator, factor, newNote);
  }

  /** The name by which {@code --map} and a printed mapping call what the column becomes. */
  public String targetName() {
    return field != null ? field.name() : target.name().toLowerCase(java.util.Locale.ROOT);
  }
}
