package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.FileHead;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Amazon Reviews 2023: JSON lines of reviews and of products ({@code meta_*}). */
final class AmazonReviews2023 implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final Set<String> DETAILS =
      Set.of(
          "details.Brand", "details.Color", "details.Material", "details.Age Range (Description)");

  @Override
  public String name() {
    return "amazon-reviews-2023";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    List<DetectedTable> tables =
        files.files().stream()
            .filter(AmazonReviews2023::isAmazon)
            .map(TableGuess::of)
            .map(plan -> plan.kind() == RowKind.ITEMS ? products(plan) : plan)
            .sorted(Comparator.comparing(TablePlan::kind))
            .map(DetectedTable::alone)
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FormatClaim(Confidence.CERTAIN, tables, Map.of(), List.of(SAY.itemIsParent())));
  }

  private static boolean isAmazon(SourceFile file) {
    if (!file.plainName().endsWith(".jsonl")) {
      return false;
    }
    List<String> head = FileHead.lines(file, TextEncoding.guess(file), 1);
    return !head.isEmpty() && head.getFirst().contains("\"parent_asin\"");
  }

  private static TablePlan products(TablePlan plan) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : plan.columns()) {
      columns.add(product(column));
    }
    return plan.with(columns);
  }

  private static ColumnMapping product(ColumnMapping column) {
    String name = column.column();
    if (name.equals("features")) {
      FieldDefinition features = FieldDefinition.of("features", FieldKind.TEXT, FieldRole.OTHER);
      return ColumnMapping.field(column.index(), name, features);
    }
    boolean detail = name.startsWith("details.") && !DETAILS.contains(name);
    boolean media = name.startsWith("images.") || name.startsWith("videos.");
    boolean other = name.equals("bought_together") || name.equals("subtitle");
    return (detail || media || other) && column.target() != Target.IGNORED
        ? ColumnMapping.ignored(column.index(), name, SAY.tooSeldomFilled())
        : column;
  }
}
