package io.vouch.agent.turn.state;

import io.vouch.agent.plan.Act;
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
 */
public record Ask(
    List<ItemId> likeItems,
    List<ItemId> unlikeItems,
    @Nullable String wish,
    @Nullable String avoid,
    List<Constraint> presumed,
    @Nullable SortWish sort,
    int limit) {
  static final int DEFAULT_LIMIT = 5;

  public static final Ask NOTHING =
      new Ask(List.of(), List.of(), null, null, List.of(), null, DEFAULT_LIMIT);

  public Ask {
    likeItems = List.copyOf(likeItems);
    unlikeItems = List.copyOf(unlikeItems);
    presumed = presumed == null ? List.of() : List.copyOf(presumed); // absent in older turns
  }

  /** What is asked for once a plan is understood. A superlative of one counts for one turn. */
  public Ask after(CheckedPlan plan) {
    boolean startsOver = plan.changes().stream().anyMatch(LogChange.Clear.class::isInstance);
    Ask base = startsOver ? NOTHING : this;
    boolean corrected =
        plan.act() instanceof Act.TryAgain && (plan.wish() != null || !plan.changes().isEmpty());
    boolean anchored = corrected || !plan.likeItems().isEmpty() || !plan.unlikeItems().isEmpty();
    boolean superlative = base.limit == 1 && !(plan.act() instanceof Act.ShowMore);
    SortWish standing = superlative ? null : base.sort;
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
        newLimit != null ? newLimit : base.limit == 1 ? DEFAULT_LIMIT : base.limit);
  }

  /** The same with other wishes. */
  public Ask wishing(@Nullable String newWish, @Nullable String newAvoid) {
    return new Ask(likeItems, unlikeItems, newWish, newAvoid, presumed, sort, limit);
  }
}
