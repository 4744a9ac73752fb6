package io.vouch.agent.lab.quality;

/** The quality of one person's slate, given the items that the person turned out to like. */
public interface Metric {
  /** The name with its k, for example {@code ndcgAt10}. */
  String name();

  /**
   * @param slate item indexes, best first; may be shorter than k
   * @param relevant item indexes in ascending order, at least one
   */
  double of(int[] slate, int[] relevant);
}
