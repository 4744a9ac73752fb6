package io.vouch.agent.replay;

import java.util.List;

/**
 * What became of stored conversations when they ran again.
 *
 * @param identical turns that are the same byte for byte
 * @param equivalent turns under changed circumstances whose plan, items and text are the same
 * @param different turns that differ
 * @param replays every turn that is not identical
 */
public record ReplayReport(
    int conversations,
    int turns,
    int identical,
    int equivalent,
    int different,
    List<TurnReplay> replays) {
  public ReplayReport {
    replays = List.copyOf(replays);
  }
}
