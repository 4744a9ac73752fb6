package io.vouch.agent.lab.session;

/**
 * The size of a session evaluation.
 *
 * @param people how many people talk, drawn per seed without repetition; all where there are fewer
 * @param seeds how many runs, seeded 1, 2, …
 * @param history how many of a person's newest items before the target are told
 */
public record SessionOptions(int people, int seeds, int history) {
  /** 1,000 people, 3 seeds, 10 items. */
  public static SessionOptions standard() {
    return new SessionOptions(1_000, 3, 10);
  }
}
