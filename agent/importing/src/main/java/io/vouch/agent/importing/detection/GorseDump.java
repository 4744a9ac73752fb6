package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.FileHead;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dump of gorse: {@code users.jsonl}, {@code items.jsonl}, {@code feedback.jsonl}. */
final class GorseDump implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  @Override
  public String name() {
    return "gorse";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    List<DetectedTable> tables =
        files.files().stream()
            .filter(GorseDump::isGorse)
            .map(TableGuess::of)
            .map(plan -> plan.kind() == RowKind.ITEMS ? items(plan) : plan)
            .sorted(Comparator.comparing(TablePlan::kind))
            .map(DetectedTable::alone)
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FormatClaim(Confidence.CERTAIN, tables, Map.of(), List.of(SAY.commentIsTitle())));
  }

  private static boolean isGorse(SourceFile file) {
    if (!file.plainName().matches("(users|items|feedback)\\.jsonl")) {
      return false;
    }
    List<String> head = FileHead.lines(file, TextEncoding.guess(file), 1);
    return !head.isEmpty()
        && (head.getFirst().contains("\"UserId\"") || head.getFirst().contains("\"ItemId\""));
  }

  private static TablePlan items(TablePlan plan) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : plan.columns()) {
      switch (column.column()) {
        case "ItemId" -> {
          columns.addFirst(column);
          // The comment, read later, takes the place of the id as title.
          columns.add(1, ColumnMapping.to(column.index(), "ItemId", Target.TITLE));
        }
        case "Comment" -> columns.add(ColumnMapping.to(column.index(), "Comment", Target.TITLE));
        case "Timestamp" ->
            columns.add(ColumnMapping.ignored(column.index(), "Timestamp", SAY.whenStored()));
        default -> columns.add(column);
      }
    }
    return plan.with(columns);
  }
}
