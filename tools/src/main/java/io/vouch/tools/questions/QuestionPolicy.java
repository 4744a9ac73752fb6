package io.vouch.tools.questions;

import java.util.List;

/** Decides between asking and recommending. Implementations are immutable and deterministic. */
public interface QuestionPolicy {
  /** Lower snake case. */
  String name();

  /**
   * The next move.
   *
   * @param open the questions that have not been asked or answered yet
   */
  Move next(Remaining remaining, List<FieldQuestion> open);

  /** Recommends, always. */
  record NeverAsk() implements QuestionPolicy {
    @Override
    public String name() {
      return "never_ask";
    }

    @Override
    public Move next(Remaining remaining, List<FieldQuestion> open) {
      return new Move.Recommend();
    }
  }

  /** Asks every question first, in the order of the fields. */
  record AskAll() implements QuestionPolicy {
    @Override
    public String name() {
      return "ask_all";
    }

    @Override
    public Move next(Remaining remaining, List<FieldQuestion> open) {
      return open.isEmpty() || remaining.items().length <= remaining.slate()
          ? new Move.Recommend()
          : new Move.Ask(open.getFirst());
    }
  }
}
