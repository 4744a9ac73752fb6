package io.vouch.simulator.truth;

import java.util.Arrays;

/**
 * The boredom switch: a topic clicked too often within the last slates of a session is out of the
 * question for some slates.
 *
 * <p>Source: SARDINE's "temporary loss of interest" (5 clicks in a window of 5 slates, 5 slates).
 * Off while {@code boredom.clicks} is 0.
 */
final class Boredom {
  private final int most;
  private final int window;
  private final int duration;
  private final int[] until;
  private final int[] clickedOn;
  private final int[] counts;
  private int slate;

  Boredom(World world) {
    this.most = world.parameters().whole(Setting.BOREDOM_CLICKS);
    this.window = world.parameters().whole(Setting.BOREDOM_WINDOW);
    this.duration = world.parameters().whole(Setting.BOREDOM_SLATES);
    this.until = new int[world.topics];
    this.clickedOn = new int[world.topics];
    this.counts = new int[world.topics * window];
  }

  void open() {
    if (most > 0) {
      Arrays.fill(until, 0);
      Arrays.fill(clickedOn, 0);
      Arrays.fill(counts, 0);
      slate = 0;
    }
  }

  boolean with(int topic) {
    return most > 0 && slate < until[topic];
  }

  boolean any() {
    if (most > 0) {
      for (int end : until) {
        if (slate < end) {
          return true;
        }
      }
    }
    return false;
  }

  void click(int topic) {
    if (most > 0) {
      counts[topic * window + slate % window]++;
      clickedOn[topic]++;
      if (clickedOn[topic] >= most) {
        until[topic] = slate + 1 + duration;
      }
    }
  }

  void nextSlate() {
    if (most > 0) {
      slate++;
      for (int topic = 0; topic < until.length; topic++) {
        int oldest = topic * window + slate % window;
        clickedOn[topic] -= counts[oldest];
        counts[oldest] = 0;
      }
    }
  }
}
