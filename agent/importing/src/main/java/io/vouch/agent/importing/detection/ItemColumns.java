package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.mapping.ValueText;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of a table of items become. */
final class ItemColumns {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final Set<FieldRole> NUMERIC =
      EnumSet.of(
          FieldRole.YEAR,
          FieldRole.DURATION,
          FieldRole.WEIGHT,
          FieldRole.RATING,
          FieldRole.POPULARITY,
          FieldRole.STOCK,
          FieldRole.ECO_SCORE);
  private static final Set<FieldRole> NAMED =
      EnumSet.of(
          FieldRole.CATEGORY,
          FieldRole.BRAND,
          FieldRole.CREATOR,
          FieldRole.COLOUR,
          FieldRole.AUDIENCE);

  /** Roles whose cells often hold several names parted by commas. */
  private static final Set<FieldRole> LISTED =
      EnumSet.of(FieldRole.CATEGORY, FieldRole.CREATOR, FieldRole.COLOUR);

  private final TableSample sample;
  private final List<String> columns;
  private final Set<Target> taken = EnumSet.noneOf(Target.class);
  private final Set<String> fieldNames = new HashSet<>();
  private final Set<FieldRole> rolesTaken = EnumSet.noneOf(FieldRole.class);

  ItemColumns(TableSample sample) {
    this.sample = sample;
    this.columns = sample.layout().columns();
  }

  List<ColumnMapping> mappings() {
    int id = idColumn();
    int title = titleColumn();
    List<ColumnMapping> mappings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i == id) {
        mappings.add(ColumnMapping.to(i, columns.get(i), Target.ID));
      } else if (i == title) {
        mappings.add(ColumnMapping.to(i, columns.get(i), Target.TITLE));
      } else {
        mappings.add(mapping(i));
      }
    }
    boolean yearKnown = mappings.stream().anyMatch(m -> isYear(m.field()));
    if (title >= 0 && !yearKnown && sample.profile(title).yearsInTitles()) {
      mappings.add(yearInTitle(title, columns.get(title)));
    }
    return mappings;
  }

  /** The column as the field of that name, whatever was guessed before. */
  ColumnMapping named(int index, String fieldName) {
    String name = FieldNames.free(KnownColumns.snake(fieldName), index);
    FieldRole role = KnownColumns.role(name);
    ColumnProfile profile = sample.profile(index);
    FieldRole fitting =
        NUMERIC.contains(role) && !asNumbers(role, profile) ? FieldRole.OTHER : role;
    return field(index, columns.get(index), name, fitting, profile);
  }

  static ColumnMapping yearInTitle(int index, String column) {
    FieldDefinition year =
        FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR)
            .called(KnownColumns.alsoCalled("year", FieldRole.YEAR));
    return new ColumnMapping(
        index, column, Target.YEAR_IN_TITLE, year, null, 1, SAY.yearInBrackets());
  }

  private static boolean isYear(@Nullable FieldDefinition field) {
    return field != null && field.role() == FieldRole.YEAR;
  }

  private int idColumn() {
    List<String> names = columns.stream().map(KnownColumns::snake).toList();
    return KnownColumns.ITEM_IDS.stream()
        .mapToInt(names::indexOf)
        .filter(i -> i >= 0 && sample.profile(i).present() == sample.rows().size())
        .findFirst()
        .orElse(-1);
  }

  private int titleColumn() {
    List<String> names = columns.stream().map(KnownColumns::snake).toList();
    int best = -1;
    for (int i = 0; i < names.size(); i++) {
      boolean titled = KnownColumns.target(names.get(i)) == Target.TITLE;
      boolean better = best < 0 || names.get(i).equals("title") && sample.profile(i).present() > 0;
      best = titled && better ? i : best;
    }
    return best;
  }

  private ColumnMapping mapping(int index) {
    String column = columns.get(index);
    String snake = KnownColumns.snake(column);
    ColumnProfile profile = sample.profile(index);
    if (profile.present() == 0) {
      return ColumnMapping.ignored(index, column, SAY.noValues());
    }
    Target core = KnownColumns.target(snake);
    if (core != null && core != Target.TITLE && !taken.contains(core) && fits(core, profile)) {
      taken.add(core);
      return ColumnMapping.to(index, column, core);
    }
    return attribute(index, column, snake, profile);
  }

  private static boolean fits(Target core, ColumnProfile profile) {
    return switch (core) {
      case PRICE -> profile.prices();
      case AVAILABLE, HIDDEN -> profile.share(v -> ValueText.flag(v) != null) >= 0.9;
      default -> true;
    };
  }

  private ColumnMapping attribute(int index, String column, String snake, ColumnProfile profile) {
    FieldRole role = KnownColumns.role(snake);
    if (role == FieldRole.OTHER && isIdentifier(snake, profile)) {
      return ColumnMapping.ignored(index, column, SAY.foreignIdentifier());
    }
    if (snake.isEmpty()
        || column.equals("column" + (index + 1)) && index == 0 && profile.numeric()) {
      return ColumnMapping.ignored(index, column, SAY.rowNumber());
    }
    FieldRole unique =
        rolesTaken.contains(role) && role != FieldRole.CATEGORY ? FieldRole.OTHER : role;
    FieldRole fitting =
        NUMERIC.contains(unique) && !asNumbers(unique, profile) ? FieldRole.OTHER : unique;
    if (fitting != FieldRole.IMAGE && fitting != FieldRole.LINK) {
      rolesTaken.add(fitting);
    }
    return field(index, column, uniqueName(snake, index), fitting, profile);
  }

  private static boolean asNumbers(FieldRole role, ColumnProfile profile) {
    return role == FieldRole.YEAR
        ? profile.share(value -> ValueText.year(value) != null) >= 0.9
        : profile.numeric() || profile.measured();
  }

  private static boolean isIdentifier(String snake, ColumnProfile profile) {
    boolean named =
        snake.endsWith("_id")
            || Set.of("isbn", "isbn13", "upc", "ean", "gtin", "asin", "sku", "uuid")
                .contains(snake);
    return named || profile.randomIds();
  }

  private String uniqueName(String snake, int index) {
    String name = FieldNames.free(snake, index);
    while (!fieldNames.add(name)) {
      name = name + "_" + (index + 1);
    }
    return name;
  }

  private ColumnMapping field(
      int index, String column, String name, FieldRole role, ColumnProfile profile) {
    String separator = separator(role, profile);
    FieldKind kind = kind(role, profile, separator);
    FieldDefinition field =
        FieldDefinition.of(name, kind, role).called(KnownColumns.alsoCalled(name, role));
    if (kind == FieldKind.CATEGORY && (separator != null || profile.severalPerCell())) {
      field = field.multi();
    }
    String unit = kind == FieldKind.NUMBER && profile.measured() ? unitOf(profile) : null;
    return ColumnMapping.field(index, column, unit == null ? field : field.in(unit))
        .cutAt(kind == FieldKind.CATEGORY ? separator : null);
  }

  private static @Nullable String unitOf(ColumnProfile profile) {
    return ValueText.unit(profile.values().getFirst());
  }

  private static FieldKind kind(FieldRole role, ColumnProfile profile, @Nullable String separator) {
    if (NUMERIC.contains(role)) {
      return FieldKind.NUMBER;
    }
    if (NAMED.contains(role)) {
      return FieldKind.CATEGORY;
    }
    if (role == FieldRole.IMAGE || role == FieldRole.LINK || profile.addresses()) {
      return FieldKind.TEXT;
    }
    if (profile.flags()) {
      return FieldKind.FLAG;
    }
    if (profile.numeric() || profile.measured()) {
      return FieldKind.NUMBER;
    }
    boolean names = separator != null || profile.severalPerCell() || profile.names();
    return names ? FieldKind.CATEGORY : FieldKind.TEXT;
  }

  private static @Nullable String separator(FieldRole role, ColumnProfile profile) {
    if (profile.addresses() || profile.severalPerCell()) {
      return null;
    }
    for (String candidate : List.of("|", ";", ",")) {
      double share = profile.share(value -> value.contains(candidate));
      boolean listed = LISTED.contains(role) && share > 0.02;
      if (candidate.equals("|") ? share > 0.1 || listed : listed) {
        return candidate;
      }
    }
    return null;
  }
}
