package io.vouch.agent.tuning.round;

/** What a call to {@link Rounds#advance} did. */
public sealed interface Progress {
  /** A step was done. */
  record Done(int round, RoundStep step, String summary) implements Progress {}

  /** The window still runs; nothing was done. */
  record Waiting(int round, long untilMillis) implements Progress {}

  /** The study stands still until a person releases it. */
  record Held(int round, String reason) implements Progress {}

  /** Every round and the confirmation are done. */
  record Finished() implements Progress {}
}
