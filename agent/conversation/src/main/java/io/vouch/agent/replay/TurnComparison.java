package io.vouch.agent.replay;

import io.vouch.agent.replay.TurnReplay.Difference;
import io.vouch.domain.conversation.StoredTurn;
import java.util.ArrayList;
import java.util.List;

/** Compares a stored turn with the same turn of today. */
final class TurnComparison {
  private TurnComparison() {}

  /** Whether plan, state and answer are the same bytes, but for ids and time. */
  static boolean identical(StoredTurn then, StoredTurn now) {
    return then.planJson().equals(now.planJson())
        && then.stateJson().equals(now.stateJson())
        && AnswerText.comparable(then.answerJson()).equals(AnswerText.comparable(now.answerJson()));
  }

  /**
   * What differs, most telling first.
   *
   * @param bytes whether state and answer must be equal to the last byte as well; under changed
   *     circumstances only plan, act, items and text count
   */
  static List<Difference> differences(StoredTurn then, StoredTurn now, boolean bytes) {
    List<Difference> found = new ArrayList<>();
    compare(found, "plan", then.planJson(), now.planJson());
    for (String part : List.of("act", "items", "text")) {
      compare(
          found,
          part,
          AnswerText.part(then.answerJson(), part),
          AnswerText.part(now.answerJson(), part));
    }
    if (bytes && found.isEmpty()) {
      compare(found, "state", then.stateJson(), now.stateJson());
      compare(
          found,
          "answer",
          AnswerText.comparable(then.answerJson()),
          AnswerText.comparable(now.answerJson()));
    }
    return found;
  }

  private static void compare(List<Difference> found, String part, String then, String now) {
    if (!then.equals(now)) {
      found.add(new Difference(part, then, now));
    }
  }
}
