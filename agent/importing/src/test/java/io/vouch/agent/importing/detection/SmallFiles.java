package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.catalogue.FieldDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes small files, and says in one line what a plan makes of each column. */
final class SmallFiles {
  private SmallFiles() {}

  static SourceFile file(Path folder, String name, String text) {
    return SourceFile.of(write(folder, name, StandardCharsets.UTF_8, text));
  }

  static Path write(Path folder, String name, Charset charset, String text) {
    Path path = folder.resolve(name);
    try {
      Files.createDirectories(path.getParent());
      return Files.write(path, text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guess for a file of that name with these lines, parted by {@code /}. */
  static TablePlan guess(Path folder, String name, String lines) {
    return TableGuess.of(file(folder, name, lines.replace(" / ", "\n") + "\n"));
  }

  /** Kind, then each column: its target, or the field's kind, role, unit and separator. */
  static String described(TablePlan plan) {
    return plan.kind()
        + plan.columns().stream()
            .map(SmallFiles::described)
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String described(ColumnMapping column) {
    FieldDefinition field = column.field();
    if (field == null || column.target() == Target.PERSON_ATTRIBUTE) {
      return column.column() + "=" + column.target();
    }
    String name = field.name().equals(column.column()) ? "" : field.name() + " ";
    String target = column.target() == Target.ATTRIBUTE ? "" : column.target() + " ";
    return column.column()
        + "="
        + target
        + name
        + field.kind()
        + (field.multiValued() ? "s" : "")
        + " "
        + field.role()
        + (field.unit() == null ? "" : " in " + field.unit())
        + (column.separator() == null ? "" : " cut at " + column.separator());
  }
}
