package io.vouch.agent.turn.state;

import io.vouch.agent.plan.Act;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.recommendation.SortWish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The soft side of what a conversation is after: anchors, wish, order and slate size; the hard side
 * is the constraint log.
 *
 * @param limit the number of items asked for
 */
public record Ask(
    List<ItemId> likeItems,
    List<ItemId> unlikeItems,
    @Nullable String wish,
    @Nullable SortWish sort,
    int limit) {
  /** Slate size where nobody asked for another: what fits a terminal and a short attention. */
  static final int DEFAULT_LIMIT = 5;

  public static final Ask NOTHING = new Ask(List.of(), List.of(), null, null, DEFAULT_LIMIT);

  public Ask {
    likeItems = List.copyOf(likeItems);
    unlikeItems = List.copyOf(unlikeItems);
  }

  /**
   * This ask with what the plan says in its place; what the plan does not mention stays, unless it
   * starts over. Only a slate of one does not stay, nor its order: "the cheapest" is about one
   * message, and "show me more" after it.
   */
  public Ask after(CheckedPlan plan) {
    boolean startsOver = plan.changes().stream().anyMatch(LogChange.Clear.class::isInstance);
    Ask base = startsOver ? NOTHING : this;
    boolean anchored = !plan.likeItems().isEmpty() || !plan.unlikeItems().isEmpty();
    boolean superlative = base.limit == 1 && !(plan.act() instanceof Act.ShowMore);
    SortWish standing = superlative ? null : base.sort;
    Integer newLimit = plan.limit();
    return new Ask(
        anchored ? plan.likeItems() : base.likeItems,
        anchored ? plan.unlikeItems() : base.unlikeItems,
        plan.wish() != null ? plan.wish() : base.wish,
        plan.sort() != null ? plan.sort() : standing,
        newLimit != null ? newLimit : base.limit == 1 ? DEFAULT_LIMIT : base.limit);
  }
}
