package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;

/** Several things wanted together within one budget. */
final class BundleRules {
  static final List<Rule.Meaning> ALL =
      List.of(new Rule.Meaning("bundle", (match, draft) -> bundle(match, draft)));

  private BundleRules() {}

  private static boolean bundle(Match match, Draft draft) {
    Quantity quantity = match.get(Slot.QUANTITY);
    Optional<FieldDefinition> price =
        match.message().vocabulary().fields().withRole(FieldRole.PRICE);
    boolean money = quantity.unit() == null || Units.isMoney(quantity.unit());
    List<Statement> parts = match.all(Slot.PART);
    if (price.isEmpty() || !money || parts.stream().distinct().count() < parts.size()) {
      return false;
    }
    Operator operator = match.marked(Mark.BELOW) ? Operator.LESS_THAN : Operator.AT_MOST;
    Statement budget =
        new Statement.Leaf(price.get().name(), operator, List.of(quantity.toString()));
    List<BundlePart> things =
        parts.stream().map(part -> new BundlePart("", List.of(part), null, null)).toList();
    return draft.act(new Act.Bundle(things, budget, List.of(), null, null));
  }
}
