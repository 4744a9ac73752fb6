package io.vouch.agent.understanding;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles changes and critiques into changes of the constraint log. */
final class ChangeCompiler {
  private final CatalogueVocabulary vocabulary;
  private final ConstraintLog log;
  private final Doubts doubts;
  private final ItemResolver items;
  private final StatementCompiler statements;

  ChangeCompiler(PlanningContext context, Doubts doubts, ItemResolver items) {
    this.vocabulary = context.vocabulary();
    this.log = context.view().log();
    this.doubts = doubts;
    this.items = items;
    this.statements = new StatementCompiler(vocabulary, doubts);
  }

  void compile(ConstraintChange change, List<LogChange> into) {
    switch (change) {
      case ConstraintChange.Add(Statement statement, boolean presumed) ->
          add(statement, false, into);
      case ConstraintChange.Instead(Statement statement) -> add(statement, true, into);
      case ConstraintChange.RetractField(String field) -> retractField(field, into);
      case ConstraintChange.RetractValue(String value) -> retractValue(value, into);
      case ConstraintChange.GoBackBefore(String words) -> goBack(words, into);
      case ConstraintChange.UndoLast() -> undo(into);
      case ConstraintChange.Exclude(var reference) -> {
        items.resolveAllExactly(reference).forEach(item -> into.add(new LogChange.Exclude(item)));
      }
      case ConstraintChange.Clear() -> into.add(new LogChange.Clear());
    }
  }

  void compile(Critique critique, List<LogChange> into) {
    FieldDefinition field = doubts.field(critique.field());
    ItemId item = items.resolve(critique.relativeTo());
    if (field == null || item == null) {
      return;
    }
    boolean number =
        critique.direction() == Critique.Direction.LESS
            || critique.direction() == Critique.Direction.MORE;
    if (field.kind() != (number ? FieldKind.NUMBER : FieldKind.CATEGORY)) {
      doubts.add(
          Doubt.Kind.WRONG_OPERATOR, critique.direction().toString(), field.name(), List.of());
      return;
    }
    LogChange.Add added = number ? numeric(critique, field, item) : named(critique, field, item);
    if (added == null) {
      doubts.add(Doubt.Kind.NOTHING_TO_COMPARE, items.title(item), field.name(), List.of());
    } else {
      into.add(added);
    }
  }

  private void add(Statement statement, boolean instead, List<LogChange> into) {
    Constraint constraint = statements.compile(statement);
    if (constraint != null) {
      into.add(
          new LogChange.Add(constraint, instead ? Combination.INSTEAD : combination(constraint)));
    }
  }

  private Combination combination(Constraint constraint) {
    boolean replaces =
        switch (constraint) {
          case Constraint.NumberRange range -> true;
          case Constraint.OneOf one -> singleValued(one.field());
          case Constraint.EveryOf every -> singleValued(every.field());
          default -> false;
        };
    return replaces ? Combination.REPLACES : Combination.ALONGSIDE;
  }

  private boolean singleValued(String field) {
    return vocabulary
        .schema()
        .find(field)
        .filter(Predicate.not(FieldDefinition::multiValued))
        .isPresent();
  }

  private LogChange.@Nullable Add numeric(Critique critique, FieldDefinition field, ItemId item) {
    Catalogue catalogue = vocabulary.catalogue();
    double value = catalogue.numbers(field.name()).at(catalogue.indexOf(item));
    if (Double.isNaN(value)) {
      return null;
    }
    Constraint constraint =
        critique.direction() == Critique.Direction.LESS
            ? Constraint.NumberRange.below(field.name(), value)
            : Constraint.NumberRange.above(field.name(), value);
    return new LogChange.Add(constraint, Combination.NARROWS);
  }

  private LogChange.@Nullable Add named(Critique critique, FieldDefinition field, ItemId item) {
    Catalogue catalogue = vocabulary.catalogue();
    CategoryColumn column = catalogue.categories(field.name());
    List<String> names =
        Arrays.stream(column.codesAt(catalogue.indexOf(item))).mapToObj(column::name).toList();
    if (names.isEmpty()) {
      return null;
    }
    Constraint shared = new Constraint.OneOf(field.name(), names);
    return critique.direction() == Critique.Direction.SAME
        ? new LogChange.Add(shared, combination(shared))
        : new LogChange.Add(new Constraint.Not(shared), Combination.ALONGSIDE);
  }

  private void retractField(String name, List<LogChange> into) {
    if (name.equals(Statement.ANY_TEXT) && log.readsField(name)) {
      into.add(new LogChange.RetractField(name));
      return;
    }
    FieldDefinition field = doubts.field(name);
    if (field != null && log.readsField(field.name())) {
      into.add(new LogChange.RetractField(field.name()));
    } else if (field != null) {
      nothingToRetract(name);
    }
  }

  private void retractValue(String value, List<LogChange> into) {
    String active = firstOf(value, log::namesValue);
    if (active == null) {
      nothingToRetract(value);
    } else {
      into.add(new LogChange.RetractValue(active));
    }
  }

  private void goBack(String words, List<LogChange> into) {
    String said = firstOf(words, log::canGoBackBefore);
    if (said == null) {
      nothingToRetract(words);
    } else {
      into.add(new LogChange.GoBackBefore(said));
    }
  }

  private void undo(List<LogChange> into) {
    if (log.canUndo()) {
      into.add(new LogChange.UndoLast());
    } else {
      nothingToRetract("");
    }
  }

  /**
   * The words as said, else a name or field they stand for up to safe normalisation, whichever the
   * log knows.
   */
  private @Nullable String firstOf(String words, Predicate<String> known) {
    List<String> readings = new ArrayList<>(List.of(words));
    String key = vocabulary.pack().forms().key(words);
    vocabulary.names().find(key).stream().map(Name::text).forEach(readings::add);
    vocabulary.fields().find(key).map(FieldDefinition::name).ifPresent(readings::add);
    return readings.stream().filter(known).findFirst().orElse(null);
  }

  private void nothingToRetract(String said) {
    ConstraintText text = new ConstraintText(vocabulary.schema());
    doubts.add(
        Doubt.Kind.NOTHING_TO_RETRACT,
        said,
        null,
        log.constraints().stream().map(text::of).toList());
  }
}
