package io.vouch.agent.understanding;

import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.domain.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message can point at.
 *
 * @param slate the items last shown; rank r is at index r − 1
 * @param focus the item last talked about, or null for the first of the slate
 * @param log the constraints so far
 * @param seen the items of all slates of the conversation, the newest last
 * @param isChosen whether the person took the item in focus
 */
public record ConversationView(
    List<ItemId> slate,
    @Nullable ItemId focus,
    ConstraintLog log,
    List<ItemId> seen,
    boolean isChosen) {
  public ConversationView {
    slate = List.copyOf(slate);
    seen = List.copyOf(seen);
  }

  /** A view in which nothing was chosen. */
  public ConversationView(
      List<ItemId> slate, @Nullable ItemId focus, ConstraintLog log, List<ItemId> seen) {
    this(slate, focus, log, seen, false);
  }

  /** The view after the first slate. */
  public ConversationView(List<ItemId> slate, @Nullable ItemId focus, ConstraintLog log) {
    this(slate, focus, log, slate);
  }

  /** The view of a conversation that has not begun. */
  public static ConversationView empty() {
    return new ConversationView(List.of(), null, ConstraintLog.empty());
  }

  /** The item meant by "it": the focus, else the first of the slate, else null. */
  public @Nullable ItemId inFocus() {
    return focus != null ? focus : slate.isEmpty() ? null : slate.getFirst();
  }
}
