package io.vouch.agent.lab.session;

import org.jspecify.annotations.Nullable;

/** What a simulated user talks to. Stateless and thread-safe; the state is in its sessions. */
interface SessionPolicy {
  /** Lower snake case. */
  String name();

  /** Begins a session with somebody. */
  Session begin(Opening opening);

  /**
   * What is known before the first word.
   *
   * @param person their number
   * @param history the person's newest item indexes, oldest first
   * @param seen everything the person knows, the history included; never shown
   * @param target the item they are after; only an oracle reads it
   * @param seed of everything random in the session
   */
  record Opening(int person, int[] history, int[] seen, int target, long seed) {}

  /** One session with one person. */
  interface Session {
    /**
     * The answer to a turn.
     *
     * @param fact what the person says, or null where they only refuse again
     * @return item indexes in order, {@value SimulatedUser#SLATE} at most
     */
    int[] answer(@Nullable Fact fact);

    /** Hears something that is not about the item; shows nothing. */
    default void chat(String message) {}
  }
}
