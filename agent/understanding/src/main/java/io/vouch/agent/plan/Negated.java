package io.vouch.agent.plan;

import io.vouch.agent.plan.Statement.Leaf;
import io.vouch.agent.plan.Statement.Operator;

/** The opposite of a part of a plan: what it means inside the scope of a negation. */
public final class Negated {
  private Negated() {}

  /** The opposite of what is added; any other change stays as it is. */
  public static ConstraintChange of(ConstraintChange change) {
    return switch (change) {
      case ConstraintChange.Add(Statement statement, boolean presumed) ->
          new ConstraintChange.Add(of(statement));
      case ConstraintChange.Instead(Statement statement) -> new ConstraintChange.Add(of(statement));
      case ConstraintChange.RetractField field -> field;
      case ConstraintChange.RetractValue value -> value;
      case ConstraintChange.GoBackBefore back -> back;
      case ConstraintChange.UndoLast undo -> undo;
      case ConstraintChange.Exclude exclude -> exclude;
      case ConstraintChange.Clear clear -> clear;
    };
  }

  /** The opposite of a bound is the other side of it. */
  private static Statement of(Statement statement) {
    return switch (statement) {
      case Leaf leaf ->
          switch (leaf.operator()) {
            case AT_LEAST -> bounded(leaf, Operator.LESS_THAN);
            case AT_MOST -> bounded(leaf, Operator.MORE_THAN);
            case MORE_THAN -> bounded(leaf, Operator.AT_MOST);
            case LESS_THAN -> bounded(leaf, Operator.AT_LEAST);
            case IS, HAS_ALL, HAS_WORDS, BETWEEN -> new Statement.Not(leaf);
          };
      case Statement.Not(Statement inner) -> inner;
      case Statement.All all -> new Statement.Not(all);
      case Statement.Any any -> new Statement.Not(any);
    };
  }

  private static Leaf bounded(Leaf leaf, Operator operator) {
    return new Leaf(leaf.field(), operator, leaf.values());
  }

  public static Plan.Anchor of(Plan.Anchor anchor) {
    return new Plan.Anchor(anchor.item(), !anchor.like());
  }

  public static Plan.Order of(Plan.Order order) {
    return new Plan.Order(order.field(), !order.ascending());
  }

  public static Critique.Direction of(Critique.Direction direction) {
    return switch (direction) {
      case MORE -> Critique.Direction.LESS;
      case LESS -> Critique.Direction.MORE;
      case SAME -> Critique.Direction.DIFFERENT;
      case DIFFERENT -> Critique.Direction.SAME;
    };
  }
}
