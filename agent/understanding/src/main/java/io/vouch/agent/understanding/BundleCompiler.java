package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the parts and the budget of a bundle; what does not compile becomes a doubt. */
final class BundleCompiler {
  private final CatalogueVocabulary vocabulary;
  private final Doubts doubts;
  private final StatementCompiler statements;

  BundleCompiler(CatalogueVocabulary vocabulary, Doubts doubts) {
    this.vocabulary = vocabulary;
    this.doubts = doubts;
    this.statements = new StatementCompiler(vocabulary, doubts);
  }

  /** The bundle, or null and a doubt. */
  @Nullable CheckedBundle compile(Act.Bundle said) {
    if (said.parts().size() < 2 || said.parts().size() > CheckedBundle.MOST_PARTS) {
      doubts.add(Doubt.Kind.TOO_LARGE, Integer.toString(said.parts().size()), null, List.of());
      return null;
    }
    List<Constraint> parts = new ArrayList<>();
    for (Statement part : said.parts()) {
      Constraint compiled = statements.compile(part);
      if (compiled != null) {
        parts.add(compiled);
      }
    }
    NumberRange budget = budget(said.budget());
    return budget == null || parts.size() < said.parts().size()
        ? null
        : new CheckedBundle(parts, budget);
  }

  /**
   * What the conversation holds about a bundle: every item is one of the parts, and none alone
   * costs more than the budget.
   */
  static List<LogChange> changes(CheckedBundle bundle) {
    return List.of(
        new LogChange.Add(new Constraint.AnyOf(bundle.parts()), Combination.ALONGSIDE),
        new LogChange.Add(bundle.budget(), Combination.REPLACES));
  }

  private @Nullable NumberRange budget(Statement said) {
    Constraint compiled = statements.compile(said);
    if (compiled == null) {
      return null;
    }
    if (compiled instanceof NumberRange range
        && range.min() == Double.NEGATIVE_INFINITY
        && range.max() < Double.POSITIVE_INFINITY
        && isPrice(range.field())) {
      return range;
    }
    doubts.add(Doubt.Kind.WRONG_OPERATOR, "budget", null, List.of());
    return null;
  }

  private boolean isPrice(String field) {
    return vocabulary
        .schema()
        .find(field)
        .map(FieldDefinition::role)
        .filter(FieldRole.PRICE::equals)
        .isPresent();
  }
}
