package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;

/** Several things wanted together within one budget. */
final class BundleRules {
  private static final String PARTS =
      "{part} [and|plus|with] {part} [[and|plus|with] {part}] [[and|plus|with] {part}] ";
  private static final String BOUND =
      "[for|at|with|within|on|costing|that cost|which cost] [a|my] [total|budget of|budget|total"
          + " budget of|total of] [under|below|less than|at most|up to|max|maximum|no more than|not"
          + " more than|within] ";
  private static final String TOGETHER =
      "(together|altogether|all together|combined|in total|total|in all|all in all|for"
          + " (both|everything|all|all of (it|them)))";

  static final List<Rule> ALL =
      List.of(
          Rule.named("bundle")
              .when(
                  PARTS + BOUND + "{quantity} " + TOGETHER,
                  PARTS + TOGETHER + " " + BOUND + "{quantity}")
              .then((match, draft) -> bundle(match, draft))
              .as(
                  "shop: a backpack and running shoes under 150 together",
                  "shop: red sneakers plus a jacket for at most 200 euros in total"));

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
    boolean exclusive = match.says("under") || match.says("below") || match.says("less");
    Operator operator = exclusive ? Operator.LESS_THAN : Operator.AT_MOST;
    Statement budget =
        new Statement.Leaf(price.get().name(), operator, List.of(quantity.toString()));
    List<BundlePart> things =
        parts.stream().map(part -> new BundlePart("", List.of(part), null, null)).toList();
    return draft.act(new Act.Bundle(things, budget, List.of(), null, null));
  }
}
