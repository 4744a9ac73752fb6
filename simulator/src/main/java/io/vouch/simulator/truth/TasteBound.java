package io.vouch.simulator.truth;

import java.util.Arrays;

/**
 * A cheap upper bound of the present user's taste for an item, θ·x.
 *
 * <p>With t the vector of the item's topic, x = (x·t)t + r and θ·x ≤ (x·t)(θ·t) + |θ||r| (Cauchy
 * and Schwarz). θ·t is found once a session; a click moves θ by at most |θ|α / (1 − 2α), which is
 * added from then on.
 */
final class TasteBound {
  /** Beyond this rate of drift the bound on a click's step does not hold. */
  private static final float FASTEST = 0.25f;

  /** Dimensions that are added in one pass; a world's dimensions are a multiple of it. */
  private static final int GROUP = 4;

  private final UserSession session;
  private final float[] traits;
  private final float[][] topicColumns;
  private final float tasteScale;
  private final float[] ofTopic;
  private float step;
  private float moved;

  TasteBound(UserSession session) {
    this.session = session;
    this.traits = session.world.traits;
    this.topicColumns = columns(session.world);
    this.tasteScale = session.world.parameters().real(Setting.TASTE_SCALE);
    this.ofTopic = new float[session.world.topics];
  }

  void open() {
    float rate = session.cohort.drift[session.seat];
    step = rate < FASTEST ? tasteScale * rate / (1 - 2 * rate) : 2 * tasteScale;
    measure();
  }

  /** The taste has drifted after a click. */
  void move() {
    moved += step;
  }

  /** At least θ·x for an item of this topic. */
  float atMost(int item, int topic) {
    int at = item * World.TRAITS;
    return traits[at + World.ALIGNED] * ofTopic[topic] + traits[at + World.APART] + moved;
  }

  private void measure() {
    moved = 0;
    Arrays.fill(ofTopic, 0);
    float[] taste = session.cohort.taste;
    for (int k = 0; k < topicColumns.length; k += GROUP) {
      addGroup(taste, session.tasteStart + k, k);
    }
  }

  /** All arrays are read at the same index, which lets the JIT make vector code of the loop. */
  private void addGroup(float[] taste, int from, int k) {
    float w0 = taste[from];
    float w1 = taste[from + 1];
    float w2 = taste[from + 2];
    float w3 = taste[from + 3];
    float[] c0 = topicColumns[k];
    float[] c1 = topicColumns[k + 1];
    float[] c2 = topicColumns[k + 2];
    float[] c3 = topicColumns[k + 3];
    float[] sums = ofTopic;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += w0 * c0[i] + w1 * c1[i] + (w2 * c2[i] + w3 * c3[i]);
    }
  }

  private static float[][] columns(World world) {
    float[][] columns = new float[world.dimensions][world.topics];
    for (int k = 0; k < world.dimensions; k++) {
      for (int topic = 0; topic < world.topics; topic++) {
        columns[k][topic] = world.topicVectors[topic * world.dimensions + k];
      }
    }
    return columns;
  }
}
