package io.vouch.agent.replay;

import java.util.List;

/**
 * What became of one stored turn when it ran again.
 *
 * @param number 1-based number in its conversation
 * @param message the person's words
 * @param identical whether plan, state and answer are the same byte for byte, ids and time apart
 * @param differences what differs, most telling first; empty where plan, items and text are equal
 * @param circumstances what is no longer as it was (catalogue, ranking, models, prompts), one
 *     sentence each; then bytes may differ although nothing went wrong
 */
public record TurnReplay(
    String conversationId,
    int number,
    String message,
    boolean identical,
    List<Difference> differences,
    List<String> circumstances) {
  public TurnReplay {
    differences = List.copyOf(differences);
    circumstances = List.copyOf(circumstances);
  }

  /**
   * One part that differs.
   *
   * @param part {@code plan}, {@code act}, {@code items}, {@code text}, {@code state}, {@code
   *     answer} or {@code failure}
   * @param then as it was stored
   * @param now as it is today
   */
  public record Difference(String part, String then, String now) {}
}
