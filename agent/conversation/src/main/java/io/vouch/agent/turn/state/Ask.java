package io.vouch.agent.turn.state;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.SortWish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside hard constraints, as it stands after a turn. New wishes join the earlier
 * ones of the topic; new anchors, an order and a limit replace earlier ones, and a correction ends
 * the earlier anchors.
 *
 * @param likeItems anchors the answer should resemble
 * @param unlikeItems anchors it should not resemble
 * @param wish what the items should be like, the newest words first, or null
 * @param avoid what they should not be like, the newest words first, or null
 * @param presumed the constraints that a bare word brought: the first to give way
 * @param sort explicit order, or null
 * @param limit items per slate, 1 to 100
 * @param relation how the items stand to an item, to the past or to other people, or null
 */
public record Ask(
    List<ItemId> likeItems,
    List<ItemId> unlikeItems,
    @Nullable String wish,
    @Nullable String avoid,
    List<Constraint> presumed,
    @Nullable SortWish sort,
    int limit,
    @Nullable ItemRelation relation) {
  static final int DEFAULT_LIMIT = 5;

  public static final Ask NOTHING =
      new Ask(List.of(), List.of(), null, null, List.of(), null, DEFAULT_LIMIT, null);

  public Ask {
    likeItems = List.copyOf(likeItems);
    unlikeItems = List.copyOf(unlikeItems);
    presumed = presumed == null ? List.of() : List.copyOf(presumed); // absent in older turns
  }

  /** What is asked for once a plan is understood. A superlative of one counts for one turn. */
  public Ask after(CheckedPlan plan) {
    boolean startsOver = plan.changes().stream().anyMatch(LogChange.Clear.class::isInstance);
    Ask base = startsOver ? NOTHING : this;
    ItemRelation related = relation(base.relation, plan);
    boolean other = plan.act() instanceof Act.Relate && !(related instanceof ItemRelation.GiftFor);
    boolean corrected =
        plan.act() instanceof Act.TryAgain && (plan.wish() != null || !plan.changes().isEmpty());
    boolean anchored =
        other || corrected || !plan.likeItems().isEmpty() || !plan.unlikeItems().isEmpty();
    boolean superlative = base.limit == 1 && !(plan.act() instanceof Act.ShowMore);
    SortWish standing = superlative || other ? null : base.sort;
    Integer newLimit = plan.limit();
    List<Constraint> guessed = new ArrayList<>(base.presumed);
    plan.presumed().stream().filter(one -> !guessed.contains(one)).forEach(guessed::add);
    return new Ask(
        anchored ? plan.likeItems() : base.likeItems,
        anchored ? plan.unlikeItems() : base.unlikeItems,
        StandingWish.after(base.wish, plan.wish(), plan.avoid()),
        StandingWish.after(base.avoid, plan.avoid(), plan.wish()),
        guessed,
        plan.sort() != null ? plan.sort() : standing,
        newLimit != null ? newLimit : base.limit == 1 ? DEFAULT_LIMIT : base.limit,
        related);
  }

  /** A gift stays one and popularity goes on counting; other relations end with a new request. */
  private static @Nullable ItemRelation relation(
      @Nullable ItemRelation standing, CheckedPlan plan) {
    if (plan.act() instanceof Act.Relate(ItemRelation said)) {
      return said;
    }
    boolean anew = plan.act() instanceof Act.Recommend || plan.act() instanceof Act.Bundle;
    boolean lasts =
        standing instanceof ItemRelation.GiftFor || standing instanceof ItemRelation.Trending;
    return anew && !lasts ? null : standing;
  }

  /** The same in no order. */
  public Ask unsorted() {
    return new Ask(likeItems, unlikeItems, wish, avoid, presumed, null, limit, relation);
  }

  /** The same without examples. */
  public Ask withoutExamples() {
    return new Ask(List.of(), List.of(), wish, avoid, presumed, sort, limit, relation);
  }

  /** The same with other wishes. */
  public Ask wishing(@Nullable String newWish, @Nullable String newAvoid) {
    return new Ask(likeItems, unlikeItems, newWish, newAvoid, presumed, sort, limit, relation);
  }
}
