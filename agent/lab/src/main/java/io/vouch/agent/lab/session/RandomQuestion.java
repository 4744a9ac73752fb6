package io.vouch.agent.lab.session;

import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.questions.Move;
import io.vouch.tools.questions.QuestionPolicy;
import io.vouch.tools.questions.Remaining;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tosses a coin whether to ask, and draws what; a policy to compare with, one per session. */
record RandomQuestion(RandomGenerator random) implements QuestionPolicy {
  @Override
  public String name() {
    return "random_question";
  }

  @Override
  public Move next(Remaining remaining, List<FieldQuestion> open) {
    return open.isEmpty() || random.nextBoolean()
        ? new Move.Recommend()
        : new Move.Ask(open.get(random.nextInt(open.size())));
  }
}
