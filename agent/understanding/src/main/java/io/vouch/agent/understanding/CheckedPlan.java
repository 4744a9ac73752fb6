package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.SortWish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that can run: every field, name, number and item in it exists in the catalogue it was
 * checked against.
 *
 * @param act what to do; each item in it is an {@link io.vouch.agent.plan.ItemReference.ById}; a
 *     remembered value is the catalogue's own name, or an item id where its field is {@code item}
 * @param changes of the constraint log, critiques included, in the order said
 * @param likeItems anchors the answer should resemble
 * @param unlikeItems anchors it should not resemble
 * @param wish what the items should be like, in words: orders, never filters; or null
 * @param avoid what they should not be like, in words, or null
 * @param presumed those of the added constraints that a bare word brought ("rubber"): where nothing
 *     fits they become wishes
 * @param sort explicit order, or null
 * @param limit the number of items asked for, 1 to 100, or null
 * @param bundle the parts and the budget of an {@link Act.Bundle}, or null
 */
public record CheckedPlan(
    Act act,
    List<LogChange> changes,
    List<ItemId> likeItems,
    List<ItemId> unlikeItems,
    @Nullable String wish,
    @Nullable String avoid,
    List<Constraint> presumed,
    @Nullable SortWish sort,
    @Nullable Integer limit,
    @Nullable CheckedBundle bundle) {
  public CheckedPlan {
    changes = List.copyOf(changes);
    likeItems = List.copyOf(likeItems);
    unlikeItems = List.copyOf(unlikeItems);
    presumed = presumed == null ? List.of() : List.copyOf(presumed); // absent in older turns
  }

  /** The same plan under other changes. */
  public CheckedPlan changing(List<LogChange> others) {
    return new CheckedPlan(
        act, others, likeItems, unlikeItems, wish, avoid, presumed, sort, limit, bundle);
  }

  /** The same plan without wishes. */
  public CheckedPlan wishingNothing() {
    return wish == null && avoid == null
        ? this
        : new CheckedPlan(
            act, changes, likeItems, unlikeItems, null, null, presumed, sort, limit, bundle);
  }

  /** A plan that only acts. */
  public static CheckedPlan of(Act act) {
    return doing(act, List.of());
  }

  /** A plan that acts under changes of the log. */
  public static CheckedPlan doing(Act act, List<LogChange> changes) {
    return new CheckedPlan(
        act, changes, List.of(), List.of(), null, null, List.of(), null, null, null);
  }
}
