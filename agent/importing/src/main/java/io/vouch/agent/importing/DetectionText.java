package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.DetectedTable;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A detection as a person reads it, and as plain data for JSON. */
public final class DetectionText {
  private static final int SAMPLE_CHARACTERS = 40;

  private DetectionText() {}

  /** Lines of text: each file, what its columns become and the values of its first row. */
  public static String of(Detection detection) {
    StringBuilder text = new StringBuilder();
    text.append("format %s (%s)%n".formatted(detection.format(), word(detection.confidence())));
    for (int i = 0; i < detection.tables().size(); i++) {
      table(text, detection.tables().get(i).plan(), detection.samples().get(i));
    }
    detection
        .ignoredFiles()
        .forEach((file, why) -> text.append("not read: %s (%s)%n".formatted(file, why)));
    detection.notes().forEach(note -> text.append("note: %s%n".formatted(note)));
    return text.toString();
  }

  /** The same as a tree of maps and lists. */
  public static Map<String, Object> asData(Detection detection) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("format", detection.format());
    data.put("confidence", word(detection.confidence()));
    List<Object> tables = new ArrayList<>();
    for (int i = 0; i < detection.tables().size(); i++) {
      tables.add(tableData(detection.tables().get(i), detection.samples().get(i)));
    }
    data.put("tables", tables);
    data.put("ignoredFiles", detection.ignoredFiles());
    data.put("notes", detection.notes());
    return data;
  }

  private static void table(StringBuilder text, TablePlan plan, Map<String, String> sample) {
    text.append(
        "%s from %s (%s, %s)%n"
            .formatted(
                word(plan.kind()), plan.file().path(), plan.layout().label(), plan.charset()));
    for (ColumnMapping column : plan.columns()) {
      String becomes = becomes(plan, column);
      String value =
          column.target() == Target.IGNORED ? "" : cut(sample.getOrDefault(column.column(), ""));
      text.append("  %-24s %-44s %s".formatted(column.column(), becomes, value).stripTrailing());
      text.append(System.lineSeparator());
    }
  }

  private static String becomes(TablePlan plan, ColumnMapping column) {
    String note = column.note() == null ? "" : ", " + column.note();
    FieldDefinition field = column.field();
    if (column.target() == Target.IGNORED) {
      return "is not read" + note;
    }
    if (column.target() == Target.PRICE) {
      return "-> price in " + plan.currency() + note;
    }
    if (field == null || plan.kind() != RowKind.ITEMS) {
      return "-> " + column.targetName() + note;
    }
    String kind = (field.multiValued() ? "several " : "") + word(field.kind());
    String unit = field.unit() == null ? "" : " in " + field.unit();
    String cut = column.separator() == null ? "" : " cut at '" + column.separator() + "'";
    return "-> %s (%s, %s%s%s)%s"
        .formatted(field.name(), word(field.role()), kind, unit, cut, note);
  }

  private static Map<String, Object> tableData(DetectedTable table, Map<String, String> sample) {
    TablePlan plan = table.plan();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", plan.file().path().toString());
    data.put("rows", word(plan.kind()));
    data.put("layout", plan.layout().label());
    data.put("encoding", plan.charset().name());
    if (plan.kind() == RowKind.EVENTS) {
      data.put("eventType", plan.eventType().name());
    }
    Map<String, String> columns = new LinkedHashMap<>();
    plan.columns()
        .forEach(c -> columns.merge(c.column(), becomes(plan, c), (a, b) -> a + "; " + b));
    data.put("columns", columns);
    data.put("firstRow", sample);
    return data;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String value) {
    return value.length() <= SAMPLE_CHARACTERS
        ? value
        : value.substring(0, SAMPLE_CHARACTERS) + "…";
  }
}
