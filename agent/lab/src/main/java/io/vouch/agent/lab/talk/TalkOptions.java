package io.vouch.agent.lab.talk;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The size of a study.
 *
 * @param users simulated users, at least 1; each holds one conversation in every row
 * @param seed of needs, patience and words
 * @param items of the invented shop, 100 … 100,000
 * @param mostTurns the patience of the most patient, 3 … 50; the others have from 3 turns on
 */
public record TalkOptions(int users, long seed, int items, int mostTurns) {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  static final int LEAST_TURNS = 3;
  private static final int MOST_TURNS = 50;
  private static final int LEAST_ITEMS = 100;
  private static final int MOST_ITEMS = 100_000;

  public TalkOptions {
    boolean shop = items >= LEAST_ITEMS && items <= MOST_ITEMS;
    if (users < 1 || !shop || mostTurns < LEAST_TURNS || mostTurns > MOST_TURNS) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.sizeOutOfRange(users, items, mostTurns));
    }
  }
}
