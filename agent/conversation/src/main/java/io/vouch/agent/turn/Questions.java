package io.vouch.agent.turn;

import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.understanding.Doubt;
import io.vouch.messages.Messages;
import java.util.List;

/** Questions that must be answered before anything is written down, and what a refusal is told. */
final class Questions {
  private static final QuestionMessages SAY = Messages.of(QuestionMessages.class);

  private final Remarks remarks = new Remarks();

  /** The question about the first of the doubts that keep a plan from running. */
  PendingQuestion first(List<Doubt> doubts) {
    Doubt doubt = doubts.getFirst();
    return doubt.kind() == Doubt.Kind.NOT_SAID
        ? new PendingQuestion(
            SAY.shallIRemember(doubt.said()),
            doubt.options().stream().map(o -> new PendingQuestion.Option(o, o)).toList())
        : new PendingQuestion(remarks.of(doubt), List.of());
  }

  /** Of a message that is not understood whole nothing is forgotten unasked. */
  PendingQuestion forgetting(Act.Forget forget) {
    String message =
        forget.words() == null ? SAY.forgetEverything() : SAY.forgetWords(forget.words());
    return new PendingQuestion(
        SAY.shallIForget(forget.words()), List.of(new PendingQuestion.Option(message, message)));
  }

  /** After every option was turned down; what held before still holds. */
  static PendingQuestion otherWords() {
    return new PendingQuestion(SAY.otherWords(), List.of());
  }
}
