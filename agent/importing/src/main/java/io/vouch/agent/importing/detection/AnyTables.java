package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Any tables as CSV, TSV, JSON, JSON lines or YAML: what they hold is guessed from the columns. */
final class AnyTables implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final Pattern TABLE_NAME =
      Pattern.compile(".*\\.(csv|tsv|json|jsonl|ndjson|yaml|yml|dat|tab)");

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    Map<String, String> ignored = new LinkedHashMap<>();
    List<SourceFile> candidates = new ArrayList<>();
    for (SourceFile file : files.files()) {
      if (files.files().size() == 1 || TABLE_NAME.matcher(file.plainName()).matches()) {
        candidates.add(file);
      } else {
        ignored.put(file.path().toString(), SAY.notNamedLikeTable());
      }
    }
    if (candidates.isEmpty()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noTableAmongFiles(files.files().size()));
    }
    List<TablePlan> plans =
        candidates.stream()
            .map(TableGuess::of)
            .sorted(Comparator.comparing(TablePlan::kind))
            .toList();
    List<DetectedTable> tables = withoutLookups(plans, ignored);
    Confidence confidence =
        tables.stream().allMatch(t -> isTelling(t.plan())) ? Confidence.LIKELY : Confidence.UNSURE;
    return Optional.of(new FormatClaim(confidence, tables, ignored, List.of()));
  }

  /**
   * Of several tables of items, those that are only lists of names beside a real one are left out.
   */
  private static List<DetectedTable> withoutLookups(
      List<TablePlan> plans, Map<String, String> ignored) {
    boolean telling = plans.stream().anyMatch(AnyTables::isTelling);
    List<DetectedTable> tables = new ArrayList<>();
    for (TablePlan plan : plans) {
      if (telling && !isTelling(plan)) {
        ignored.put(plan.file().path().toString(), SAY.onlyNames());
      } else {
        tables.add(DetectedTable.alone(plan));
      }
    }
    return tables;
  }

  private static boolean isTelling(TablePlan plan) {
    return switch (plan.kind()) {
      case PEOPLE, EVENTS -> true;
      case ITEMS ->
          plan.has(Target.TITLE)
              && (plan.has(Target.PRICE)
                  || plan.has(Target.DESCRIPTION)
                  || !plan.schema().withRole(FieldRole.CATEGORY).isEmpty());
    };
  }
}
