package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.DetectedTable;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A detection as a person reads it, and as plain data for JSON. */
public final class DetectionText {
  private static final ImportMessages SAY = Messages.of(ImportMessages.class);
  private static final int SAMPLE_CHARACTERS = 40;

  private DetectionText() {}

  /** Lines of text: each file, what its columns become and the values of its first row. */
  public static String of(Detection detection) {
    StringBuilder text = new StringBuilder();
    line(text, SAY.format(detection.format(), detection.confidence()));
    for (int i = 0; i < detection.tables().size(); i++) {
      table(text, detection.tables().get(i).plan(), detection.samples().get(i));
    }
    detection.ignoredFiles().forEach((file, why) -> line(text, SAY.notRead(file, why)));
    detection.notes().forEach(note -> line(text, SAY.note(note)));
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
    line(text, SAY.table(plan.kind(), plan.file().path(), plan.layout().label(), plan.charset()));
    for (ColumnMapping column : plan.columns()) {
      String becomes = becomes(plan, column);
      String value =
          column.target() == Target.IGNORED ? "" : cut(sample.getOrDefault(column.column(), ""));
      line(text, "  %-24s %-44s %s".formatted(column.column(), becomes, value).stripTrailing());
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }

  private static String becomes(TablePlan plan, ColumnMapping column) {
    String note = column.note();
    return note == null ? target(plan, column) : SAY.noted(target(plan, column), note);
  }

  private static String target(TablePlan plan, ColumnMapping column) {
    FieldDefinition field = column.field();
    if (column.target() == Target.IGNORED) {
      return SAY.columnNotRead();
    }
    if (column.target() == Target.PRICE) {
      return SAY.becomesPrice(plan.currency());
    }
    if (field == null || plan.kind() != RowKind.ITEMS) {
      return SAY.becomes(column.targetName());
    }
    String values = values(field, column.separator());
    return SAY.becomesField(field.name(), field.role(), values);
  }

  /** What the values of a field are: how many, of which kind and unit, and how they are cut. */
  private static String values(FieldDefinition field, @Nullable String separator) {
    String unit = field.unit();
    String measured =
        unit == null
            ? SAY.values(field.multiValued(), field.kind())
            : SAY.valuesIn(field.multiValued(), field.kind(), unit);
    return separator == null ? measured : SAY.valuesCut(measured, separator);
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

  /** How JSON names a constant. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String value) {
    return value.length() <= SAMPLE_CHARACTERS
        ? value
        : value.substring(0, SAMPLE_CHARACTERS) + "…";
  }
}
