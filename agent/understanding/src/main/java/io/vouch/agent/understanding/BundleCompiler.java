package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.tools.bundle.Voucher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles what several things must be together; what does not compile becomes a doubt. */
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
    int size = said.parts().size();
    int fewest = said.voucher() == null ? 2 : 1;
    if (size < fewest || size > CheckedBundle.MOST_PARTS) {
      doubts.add(Doubt.Kind.TOO_LARGE, Integer.toString(size), null, List.of());
      return null;
    }
    Set<CheckedBundle.Missing> missing = EnumSet.noneOf(CheckedBundle.Missing.class);
    boolean priced = vocabulary.fields().withRole(FieldRole.PRICE).isPresent();
    Voucher voucher = priced ? said.voucher() : null;
    boolean needsPrice = said.budget() != null || said.voucher() != null;
    if (!priced && needsPrice) {
      missing.add(CheckedBundle.Missing.PRICE);
    }
    String shop = shop(said.sameValueOf());
    if (shop == null && needsShop(said)) {
      missing.add(CheckedBundle.Missing.SHOP);
    }
    Statement bound = said.budget();
    NumberRange budget = bound == null || !priced ? null : budget(bound);
    List<CheckedBundle.Part> parts = said.parts().stream().map(this::part).toList();
    List<Constraint> shared = all(said.shared());
    boolean oneShop = said.sameValueOf() != null && shop != null;
    return doubts.isEmpty()
        ? new CheckedBundle(parts, budget, shared, shop, oneShop, voucher, missing)
        : null;
  }

  /**
   * What the conversation holds about a bundle: every item is one of the parts, and none alone
   * costs more than the budget.
   */
  static List<LogChange> changes(CheckedBundle bundle) {
    List<LogChange> changes = new ArrayList<>();
    List<Constraint> parts = new ArrayList<>();
    for (CheckedBundle.Part part : bundle.parts()) {
      Constraint whole = part.whole();
      if (whole != null) {
        parts.add(whole);
      }
    }
    if (parts.size() == bundle.parts().size()) {
      Constraint any = parts.size() == 1 ? parts.getFirst() : new Constraint.AnyOf(parts);
      changes.add(new LogChange.Add(any, Combination.ALONGSIDE));
    }
    bundle.shared().forEach(each -> changes.add(new LogChange.Add(each, Combination.ALONGSIDE)));
    NumberRange budget = bundle.budget();
    if (budget != null && bundle.voucher() == null) {
      changes.add(new LogChange.Add(budget, Combination.REPLACES));
    }
    return changes;
  }

  private CheckedBundle.Part part(BundlePart said) {
    return new CheckedBundle.Part(said.said(), all(said.conditions()), said.wish(), said.avoid());
  }

  private List<Constraint> all(List<Statement> said) {
    List<Constraint> compiled = new ArrayList<>();
    for (Statement statement : said) {
      Constraint constraint = statements.compile(statement);
      if (constraint != null) {
        compiled.add(constraint);
      }
    }
    return compiled;
  }

  private static boolean needsShop(Act.Bundle said) {
    Voucher voucher = said.voucher();
    return said.sameValueOf() != null
        || voucher != null && voucher.scope() == Voucher.Scope.SAME_SHOP;
  }

  /** The category field that was meant, else the one that tells shops apart; or null. */
  private @Nullable String shop(@Nullable String said) {
    return (said == null
            ? vocabulary.fields().shop()
            : vocabulary
                .schema()
                .find(said)
                .or(() -> vocabulary.fields().find(vocabulary.pack().forms().key(said)))
                .filter(field -> field.kind() == FieldKind.CATEGORY)
                .or(vocabulary.fields()::shop))
        .map(FieldDefinition::name)
        .orElse(null);
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
