package io.vouch.agent.understanding;

import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Leaf;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compiles statements into constraints; what does not compile becomes a doubt and null. */
final class StatementCompiler {
  static final int DEEPEST = 16;

  private static final int MOST_LEAVES = 200;

  private final CatalogueVocabulary vocabulary;
  private final Doubts doubts;
  private final NumberCompiler numbers;
  private int leaves;

  StatementCompiler(CatalogueVocabulary vocabulary, Doubts doubts) {
    this.vocabulary = vocabulary;
    this.doubts = doubts;
    this.numbers = new NumberCompiler(doubts);
  }

  @Nullable Constraint compile(Statement statement) {
    return compile(statement, 0);
  }

  private @Nullable Constraint compile(Statement statement, int depth) {
    if (depth > DEEPEST || leaves > MOST_LEAVES) {
      doubts.add(Doubt.Kind.TOO_LARGE, "statement", null, List.of());
      return null;
    }
    return switch (statement) {
      case Leaf leaf -> leaf(leaf);
      case Statement.Not(Statement inner) -> {
        Constraint compiled = compile(inner, depth + 1);
        yield compiled == null ? null : new Constraint.Not(compiled);
      }
      case Statement.All(List<Statement> parts) -> {
        List<Constraint> compiled = parts(parts, depth);
        yield compiled.isEmpty()
            ? null
            : compiled.size() == 1 ? compiled.getFirst() : new Constraint.AllOf(compiled);
      }
      case Statement.Any(List<Statement> parts) -> any(parts(parts, depth));
    };
  }

  /** The compiled parts; empty, with a doubt, unless every part compiles. */
  private List<Constraint> parts(List<Statement> parts, int depth) {
    if (parts.isEmpty()) {
      doubts.add(Doubt.Kind.WRONG_OPERATOR, "", null, List.of());
    }
    List<Constraint> compiled = new ArrayList<>();
    for (Statement part : parts) {
      Constraint constraint = compile(part, depth + 1);
      if (constraint != null) {
        compiled.add(constraint);
      }
    }
    return compiled.size() == parts.size() ? compiled : List.of();
  }

  /** A disjunction; one over names of one field becomes that field's own statement. */
  private static @Nullable Constraint any(List<Constraint> parts) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? null : parts.getFirst();
    }
    List<String> names = new ArrayList<>();
    if (parts.getFirst() instanceof Constraint.OneOf first) {
      for (Constraint part : parts) {
        if (!(part instanceof Constraint.OneOf one) || !one.field().equals(first.field())) {
          return new Constraint.AnyOf(parts);
        }
        one.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
      }
      return new Constraint.OneOf(first.field(), names);
    }
    return new Constraint.AnyOf(parts);
  }

  private @Nullable Constraint leaf(Leaf leaf) {
    leaves++;
    if (leaf.field().equals(Statement.ANY_TEXT)) {
      return leaf.operator() == Operator.HAS_WORDS ? words(null, leaf) : wrong(leaf);
    }
    FieldDefinition field = doubts.field(leaf.field());
    if (field == null) {
      return null;
    }
    return switch (field.kind()) {
      case NUMBER -> numbers.compile(field, leaf);
      case CATEGORY -> names(field, leaf);
      case FLAG -> flag(field, leaf);
      case TEXT -> leaf.operator() == Operator.HAS_WORDS ? words(field, leaf) : wrong(leaf);
    };
  }

  private @Nullable Constraint names(FieldDefinition field, Leaf leaf) {
    boolean every = leaf.operator() == Operator.HAS_ALL;
    if ((!every && leaf.operator() != Operator.IS) || leaf.values().isEmpty()) {
      return wrong(leaf);
    }
    List<String> names = new ArrayList<>();
    int unknown = 0;
    for (String value : leaf.values()) {
      String name = doubts.name(field, value);
      if (name == null) {
        unknown++;
      } else if (!names.contains(name)) {
        names.add(name);
      }
    }
    if (unknown > 0) {
      return null;
    }
    return every && names.size() > 1
        ? new Constraint.EveryOf(field.name(), names)
        : new Constraint.OneOf(field.name(), names);
  }

  private @Nullable Constraint flag(FieldDefinition field, Leaf leaf) {
    String said =
        leaf.values().size() == 1 ? leaf.values().getFirst().strip().toLowerCase(Locale.ROOT) : "";
    if (leaf.operator() != Operator.IS) {
      return wrong(leaf);
    }
    return switch (said) {
      case "true", "yes" -> new Constraint.FlagIs(field.name(), true);
      case "false", "no" -> new Constraint.FlagIs(field.name(), false);
      default -> {
        doubts.add(Doubt.Kind.UNKNOWN_VALUE, said, field.name(), List.of("yes", "no"));
        yield null;
      }
    };
  }

  private @Nullable Constraint words(@Nullable FieldDefinition field, Leaf leaf) {
    String said = String.join(" ", leaf.values());
    List<String> words = Words.of(said).stream().limit(20).toList();
    if (words.isEmpty()) {
      return wrong(leaf);
    }
    List<String> occurring = new ArrayList<>();
    for (String word : words) {
      String form = formThatOccurs(field, word);
      if (form == null) {
        doubts.unknownWords(said);
        return null;
      }
      occurring.add(form);
    }
    return new Constraint.HasWords(field == null ? null : field.name(), occurring);
  }

  /** The word itself, else its singular or plural, whichever the texts have; null where none. */
  private @Nullable String formThatOccurs(@Nullable FieldDefinition field, String word) {
    for (String form : List.of(word, vocabulary.pack().forms().form(word), word + "s")) {
      boolean occurs =
          field == null
              ? vocabulary.occursInText(form)
              : !vocabulary.catalogue().texts(field.name()).itemsWith(form).isEmpty();
      if (occurs) {
        return form;
      }
    }
    return null;
  }

  private @Nullable Constraint wrong(Leaf leaf) {
    String said = leaf.operator() + " " + String.join(", ", leaf.values());
    doubts.add(Doubt.Kind.WRONG_OPERATOR, said, leaf.field(), List.of());
    return null;
  }
}
