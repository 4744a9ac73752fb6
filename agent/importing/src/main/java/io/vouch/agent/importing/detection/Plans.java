package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.people.EventType;
import io.vouch.messages.Messages;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Parts of plans that several published formats share. */
final class Plans {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private Plans() {}

  static TablePlan of(
      SourceFile file, Layout layout, Charset charset, RowKind kind, List<ColumnMapping> columns) {
    return new TablePlan(
        file, layout, charset, kind, columns, EventType.CLICK, TableGuess.USUAL_CURRENCY);
  }

  /** Person, item, rating, time, in this order. */
  static List<ColumnMapping> ratings(List<String> columns) {
    return List.of(
        ColumnMapping.to(0, columns.get(0), Target.PERSON),
        ColumnMapping.to(1, columns.get(1), Target.ITEM),
        ColumnMapping.to(2, columns.get(2), Target.VALUE),
        ColumnMapping.to(3, columns.get(3), Target.TIME));
  }

  /** The id first, then what is known about the person, but not where they live. */
  static List<ColumnMapping> people(List<String> columns, String zipColumn) {
    List<ColumnMapping> mappings = new ArrayList<>();
    mappings.add(ColumnMapping.to(0, columns.getFirst(), Target.ID));
    for (int i = 1; i < columns.size(); i++) {
      String column = columns.get(i);
      mappings.add(
          column.equals(zipColumn)
              ? ColumnMapping.ignored(i, column, SAY.privateOrNotNeeded())
              : new ColumnMapping(
                  i, column, Target.PERSON_ATTRIBUTE, FieldNames.text(column), null, 1, null));
    }
    return mappings;
  }
}
