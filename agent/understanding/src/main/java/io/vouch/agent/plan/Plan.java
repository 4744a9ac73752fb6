package io.vouch.agent.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message asks for, as a planner understood it: unchecked words over the catalogue's
 * fields.
 *
 * <p>A plan never runs as it is: the check resolves every field, value, title and number against
 * the catalogue and turns what it cannot resolve into a wish and a doubt. Both readers (grammar and
 * language model) write the same plan.
 *
 * @param act what to do
 * @param changes changes of the hard constraints, in the order said
 * @param anchors items the answer should or should not resemble
 * @param critiques comparisons with a shown or named item ("cheaper")
 * @param wish what the items should be like, in the person's own words: orders, never filters; or
 *     null
 * @param avoid what they should not be like, in the person's own words, or null
 * @param order explicit order by a field, or null
 * @param limit the number of items asked for, or null
 */
public record Plan(
    Act act,
    List<ConstraintChange> changes,
    List<Anchor> anchors,
    List<Critique> critiques,
    @Nullable String wish,
    @Nullable String avoid,
    @Nullable Order order,
    @Nullable Integer limit) {
  public Plan {
    changes = List.copyOf(changes);
    anchors = List.copyOf(anchors);
    critiques = List.copyOf(critiques);
  }

  /** A plan that avoids nothing. */
  public Plan(
      Act act,
      List<ConstraintChange> changes,
      List<Anchor> anchors,
      List<Critique> critiques,
      @Nullable String wish,
      @Nullable Order order,
      @Nullable Integer limit) {
    this(act, changes, anchors, critiques, wish, null, order, limit);
  }

  /** A plan that only acts. */
  public static Plan of(Act act) {
    return new Plan(act, List.of(), List.of(), List.of(), null, null, null);
  }

  /** An explicit order, smallest first where ascending. */
  public record Order(String field, boolean ascending) {}

  /** An item the answer should resemble ({@code like}) or not. */
  public record Anchor(ItemReference item, boolean like) {}
}
