package io.vouch.agent.turn;

import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.Doubt;
import io.vouch.agent.understanding.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message: a plan that can run, or a question. */
sealed interface Understood {
  /** Who made the plan, or asks. */
  UnderstoodBy by();

  /** What ran with less than asked for, each one sentence. */
  List<String> degradations();

  /** How the model failed, in its own words, or null. */
  @Nullable String modelFailure();

  /**
   * A plan that passed the check.
   *
   * @param spans what the words of the message were taken for
   * @param doubts what could not be resolved, to be said beside the items
   */
  record Runnable(
      CheckedPlan plan,
      List<Span> spans,
      List<Doubt> doubts,
      UnderstoodBy by,
      List<String> degradations,
      @Nullable String modelFailure)
      implements Understood {
    /** A plan of the grammar's, with nothing beside it. */
    static Runnable of(CheckedPlan plan) {
      return new Runnable(plan, List.of(), List.of(), UnderstoodBy.GRAMMAR, List.of(), null);
    }
  }

  /** Something must be asked before anything is written down; nothing runs. */
  record Unclear(
      PendingQuestion question,
      UnderstoodBy by,
      List<String> degradations,
      @Nullable String modelFailure)
      implements Understood {}
}
