package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.PriceText;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.people.EventType;
import io.vouch.messages.Messages;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guesses what a table holds and what its columns become, from their names and first values. */
final class TableGuess {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  /** The currency of prices that name none, where nothing else is known. */
  static final String USUAL_CURRENCY = "USD";

  private final TableSample sample;
  private final List<String> names;

  private TableGuess(TableSample sample) {
    this.sample = sample;
    this.names = sample.layout().columns().stream().map(KnownColumns::snake).toList();
  }

  /** The plan for a file about which nothing is known. */
  static TablePlan of(SourceFile file) {
    return of(file, TextEncoding.guess(file));
  }

  static TablePlan of(SourceFile file, Charset charset) {
    return of(file, LayoutGuess.of(file, charset), charset);
  }

  /** The plan for a file of a known layout. */
  static TablePlan of(SourceFile file, Layout layout, Charset charset) {
    return new TableGuess(TableSample.read(file, layout, charset)).plan();
  }

  private TablePlan plan() {
    RowKind kind = kind();
    List<ColumnMapping> columns =
        switch (kind) {
          case ITEMS -> new ItemColumns(sample).mappings();
          case PEOPLE -> people();
          case EVENTS -> events();
        };
    return new TablePlan(
        sample.file(),
        sample.layout(),
        sample.charset(),
        kind,
        columns,
        eventType(columns),
        currency(columns));
  }

  private RowKind kind() {
    boolean person = first(KnownColumns.PERSON_IDS) >= 0;
    boolean item = first(KnownColumns.ITEM_IDS) >= 0;
    boolean titled = names.stream().anyMatch(n -> KnownColumns.target(n) == Target.TITLE);
    if (person && item) {
      return RowKind.EVENTS;
    }
    long personMarks = names.stream().filter(KnownColumns.PERSON_MARKS::contains).count();
    boolean goods =
        names.stream()
            .anyMatch(n ->
                KnownColumns.target(n) == Target.PRICE
                    || KnownColumns.target(n) == Target.DESCRIPTION);
    String fileName = sample.file().plainName();
    boolean peopleFile = fileName.startsWith("user") || fileName.startsWith("customer");
    boolean people = personMarks >= 2 || person && !titled || peopleFile && personMarks >= 1;
    return people && !goods ? RowKind.PEOPLE : RowKind.ITEMS;
  }

  private int first(List<String> wanted) {
    return wanted.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  private List<ColumnMapping> people() {
    int id = first(KnownColumns.PERSON_IDS);
    int key = id >= 0 ? id : Math.max(0, first(KnownColumns.ITEM_IDS));
    List<ColumnMapping> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String column = sample.layout().columns().get(i);
      if (i == key) {
        columns.add(ColumnMapping.to(i, column, Target.ID));
      } else if (column.contains(".") || KnownColumns.PRIVATE.contains(names.get(i))) {
        columns.add(ColumnMapping.ignored(i, column, SAY.privateOrNotNeeded()));
      } else {
        columns.add(
            new ColumnMapping(
                i,
                column,
                Target.PERSON_ATTRIBUTE,
                FieldNames.text(FieldNames.free(names.get(i), i)),
                null,
                1,
                null));
      }
    }
    return columns;
  }

  private List<ColumnMapping> events() {
    int person = first(KnownColumns.PERSON_IDS);
    int item = first(KnownColumns.ITEM_IDS);
    int time = first(KnownColumns.TIMES);
    int rating = first(KnownColumns.RATINGS);
    int type = first(KnownColumns.TYPES);
    int value = rating >= 0 ? rating : first(KnownColumns.QUANTITIES);
    int session = first(KnownColumns.SESSIONS);
    List<ColumnMapping> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String column = sample.layout().columns().get(i);
      if (i == person) {
        columns.add(ColumnMapping.to(i, column, Target.PERSON));
      } else if (i == item) {
        columns.add(ColumnMapping.to(i, column, Target.ITEM));
      } else if (i == time && (sample.rows().isEmpty() || sample.profile(i).times())) {
        columns.add(ColumnMapping.to(i, column, Target.TIME));
      } else if (i == type && rating < 0) {
        columns.add(ColumnMapping.to(i, column, Target.TYPE));
      } else if (i == value && (sample.rows().isEmpty() || sample.profile(i).numeric())) {
        columns.add(value(i, column, i == rating));
      } else if (i == session) {
        columns.add(ColumnMapping.to(i, column, Target.SESSION));
      } else {
        columns.add(ColumnMapping.ignored(i, column, SAY.notPartOfEvent()));
      }
    }
    return columns;
  }

  private ColumnMapping value(int index, String column, boolean rating) {
    ColumnMapping mapping = ColumnMapping.to(index, column, Target.VALUE);
    double highest = sample.profile(index).highest();
    if (!rating || highest <= 5) {
      return mapping;
    }
    double scale = highest <= 10 ? 10 : 100;
    return mapping.times(5 / scale).because(SAY.ratingsScaled((int) scale));
  }

  private EventType eventType(List<ColumnMapping> columns) {
    boolean valued = columns.stream().anyMatch(c -> c.target() == Target.VALUE);
    if (valued && first(KnownColumns.RATINGS) >= 0) {
      return EventType.RATING;
    }
    return first(KnownColumns.PURCHASE_MARKS) >= 0 ? EventType.PURCHASE : EventType.CLICK;
  }

  private String currency(List<ColumnMapping> columns) {
    for (ColumnMapping column : columns) {
      if (column.target() == Target.PRICE) {
        String stated = statedCurrency(column.index());
        String named = names.get(column.index());
        return stated != null ? stated : named.endsWith("_eur") ? "EUR" : USUAL_CURRENCY;
      }
    }
    return USUAL_CURRENCY;
  }

  private @Nullable String statedCurrency(int column) {
    return sample.profile(column).values().stream()
        .map(PriceText::parse)
        .filter(Objects::nonNull)
        .map(PriceText::currency)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
