package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies what {@code --map field=column} says to the plans that have the column. */
final class MappingOverride {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final Map<String, Target> TARGETS =
      Map.ofEntries(
          Map.entry("id", Target.ID),
          Map.entry("title", Target.TITLE),
          Map.entry("description", Target.DESCRIPTION),
          Map.entry("price", Target.PRICE),
          Map.entry("available", Target.AVAILABLE),
          Map.entry("user", Target.PERSON),
          Map.entry("person", Target.PERSON),
          Map.entry("item", Target.ITEM),
          Map.entry("type", Target.TYPE),
          Map.entry("value", Target.VALUE),
          Map.entry("time", Target.TIME),
          Map.entry("timestamp", Target.TIME),
          Map.entry("session", Target.SESSION),
          Map.entry("ignored", Target.IGNORED));
  private static final Set<Target> OF_EVENTS =
      EnumSet.of(
          Target.PERSON, Target.ITEM, Target.TYPE, Target.VALUE, Target.TIME, Target.SESSION);

  private MappingOverride() {}

  static List<TablePlan> apply(List<TablePlan> plans, Map<String, String> mapping) {
    List<TablePlan> changed = new ArrayList<>(plans);
    mapping.forEach((field, column) -> {
      boolean found = false;
      for (int i = 0; i < changed.size(); i++) {
        int index = indexOf(changed.get(i), column);
        if (index >= 0) {
          changed.set(i, with(changed.get(i), index, field));
          found = true;
        }
      }
      if (!found) {
        throw unknownColumn(column, plans);
      }
    });
    return changed;
  }

  private static int indexOf(TablePlan plan, String column) {
    List<String> columns = plan.layout().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  private static TablePlan with(TablePlan plan, int index, String field) {
    Target target = TARGETS.get(field);
    String column = plan.layout().columns().get(index);
    if (target == null || target == Target.TYPE && plan.kind() == RowKind.ITEMS) {
      TableSample sample = TableSample.read(plan.file(), plan.layout(), plan.charset());
      return replaced(plan, new ItemColumns(sample).named(index, field), null);
    }
    TablePlan base = OF_EVENTS.contains(target) ? asEvents(plan) : plan;
    return replaced(base, ColumnMapping.to(index, column, target), target);
  }

  /**
   * A table of events; where it was guessed as something else, none of its columns is mapped yet.
   */
  private static TablePlan asEvents(TablePlan plan) {
    if (plan.kind() == RowKind.EVENTS) {
      return plan;
    }
    List<ColumnMapping> columns = new ArrayList<>();
    for (int i = 0; i < plan.layout().columns().size(); i++) {
      columns.add(ColumnMapping.ignored(i, plan.layout().columns().get(i), SAY.notMapped()));
    }
    return new TablePlan(
        plan.file(),
        plan.layout(),
        plan.charset(),
        RowKind.EVENTS,
        columns,
        plan.eventType(),
        plan.currency());
  }

  private static TablePlan replaced(
      TablePlan plan, ColumnMapping mapping, @Nullable Target onlyOne) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping known : plan.columns()) {
      boolean same = known.index() == mapping.index() && known.target() != Target.YEAR_IN_TITLE;
      boolean rival = onlyOne != null && onlyOne != Target.IGNORED && known.target() == onlyOne;
      if (!same && rival) {
        columns.add(ColumnMapping.ignored(known.index(), known.column(), SAY.replacedByMap()));
      } else if (!same) {
        columns.add(known);
      }
    }
    columns.add(mapping.because(SAY.byMap()));
    return plan.with(columns);
  }

  private static VouchException unknownColumn(String column, List<TablePlan> plans) {
    List<String> known =
        plans.stream()
            .flatMap(plan -> plan.layout().columns().stream())
            .distinct()
            .limit(30)
            .toList();
    return new VouchException(ErrorCode.INVALID_REQUEST, SAY.mappedColumnMissing(column, known));
  }
}
