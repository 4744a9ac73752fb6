package io.vouch.agent.understanding.llm;

import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.prompts.Demonstration;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a prompt tells of a catalogue: its fields with kinds, units and ranges, and category names.
 *
 * <p>Compiled once per catalogue. No item's title, description or other text is in it. Immutable.
 */
final class CatalogueBrief {
  /** A model reads it: English. */
  private static final BriefMessages BRIEF = Messages.of(BriefMessages.class, Language.ENGLISH);

  private final CatalogueVocabulary vocabulary;
  private final List<String> fields;
  private final String description;
  private final String schema;
  private final Map<String, CategoryNames> namesByField = new LinkedHashMap<>();
  private final List<Demonstration> demonstrations;

  CatalogueBrief(CatalogueVocabulary vocabulary, DemonstrationPool pool) {
    this.vocabulary = vocabulary;
    Catalogue catalogue = vocabulary.catalogue();
    List<String> names = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (FieldDefinition field : vocabulary.schema().fields()) {
      if (field.role() == FieldRole.IMAGE || field.role() == FieldRole.LINK) {
        continue;
      }
      if (field.kind() == FieldKind.CATEGORY) {
        namesByField.put(field.name(), new CategoryNames(catalogue.categories(field.name())));
      }
      names.add(field.name());
      lines.add(line(catalogue, field));
    }
    names.add(Statement.ANY_TEXT);
    lines.add(BRIEF.anyText(Statement.ANY_TEXT));
    this.fields = List.copyOf(names);
    this.description = String.join("\n", lines);
    this.schema = PlanSchema.of(fields).toString();
    this.demonstrations =
        pool.over(new DemonstrationWords(catalogue, namesByField).byPlaceholder());
  }

  CatalogueVocabulary vocabulary() {
    return vocabulary;
  }

  /** The names a plan's field may have. */
  TreeSet<String> fields() {
    return new TreeSet<>(fields);
  }

  /** One line per field. */
  String description() {
    return description;
  }

  /** The JSON schema of a plan. */
  String schema() {
    return schema;
  }

  /** The demonstrations this catalogue can fill. */
  List<Demonstration> demonstrations() {
    return demonstrations;
  }

  /** One line per category field: names as a JSON-like list. */
  String names(String message) {
    List<String> lines = new ArrayList<>();
    namesByField.forEach((field, names) -> {
      List<String> shown = names.shownFor(message);
      if (!shown.isEmpty()) {
        lines.add("- " + field + ": " + String.join(" | ", shown));
      }
    });
    return lines.isEmpty() ? "(none)" : String.join("\n", lines);
  }

  private String line(Catalogue catalogue, FieldDefinition field) {
    StringBuilder line = new StringBuilder("- " + field.name() + ": ");
    switch (field.kind()) {
      case NUMBER -> line.append(number(catalogue, field));
      case CATEGORY -> line.append(BRIEF.category(names(field).count(), field.multiValued()));
      case FLAG -> line.append("flag");
      case TEXT -> line.append("text");
    }
    if (field.role() != FieldRole.OTHER) {
      line.append("; means ").append(field.role().name().toLowerCase(Locale.ROOT));
    }
    if (!field.alsoCalled().isEmpty()) {
      line.append("; also called ").append(String.join(", ", field.alsoCalled()));
    }
    return line.toString();
  }

  private CategoryNames names(FieldDefinition field) {
    CategoryNames names = namesByField.get(field.name());
    if (names == null) {
      throw new IllegalStateException("The category field " + field.name() + " has no names.");
    }
    return names;
  }

  private static String number(Catalogue catalogue, FieldDefinition field) {
    NumberColumn column = catalogue.numbers(field.name());
    return column.present() == 0
        ? BRIEF.number(field.unit())
        : BRIEF.numberRange(field.unit(), plain(column.min()), plain(column.max()));
  }

  static String plain(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(6)).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
