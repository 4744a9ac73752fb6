package io.vouch.agent.turn;

import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.understanding.CheckedPlan;
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

  /** A plan that passed the check. */
  record Runnable(CheckedPlan plan, UnderstoodBy by, List<String> degradations)
      implements Understood {
    @Override
    public @Nullable String modelFailure() {
      return null;
    }
  }

  /** Something must be asked first; nothing runs. */
  record Unclear(
      PendingQuestion question,
      UnderstoodBy by,
      List<String> degradations,
      @Nullable String modelFailure)
      implements Understood {}
}
