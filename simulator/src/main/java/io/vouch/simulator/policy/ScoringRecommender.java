package io.vouch.simulator.policy;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.market.Stock;
import io.vouch.simulator.policy.ScoredPolicy.Weights;
import java.util.Arrays;

/** One thread's recommender of a {@link ScoredPolicy}. */
final class ScoringRecommender implements Recommender {
  /** Dimensions that are added in one pass; a catalogue's dimensions are a multiple of it. */
  private static final int GROUP = 4;

  private static final float SHOWN = -5f;
  private static final float SOLD_OUT = -50f;
  private static final long SHUFFLE = 0x5EED;

  private final ScoredPolicy policy;
  private final int window;
  private final InstructionTerm said;
  private final FirstPredictions first;
  private final BestScores best;

  // The shuffled catalogue, its first window repeated at the end, one array per dimension.
  private final int catalogue;
  private final int[] items;
  private final float[] base;
  private final float[][] embedding;
  private final float[] scores;
  private final float[][] columns;

  /** By position in the shuffled catalogue; what was shown in the present session. */
  private final float[] shownPenalty;

  private final int[] shownAt;
  private int shown;

  ScoringRecommender(ScoredPolicy policy, Listings listings) {
    this.policy = policy;
    this.catalogue = listings.size();
    this.window = Math.min(policy.candidates(), catalogue);
    this.said = new InstructionTerm(listings, policy.hearing());
    this.first = new FirstPredictions(listings.dimensions());
    this.best = new BestScores(window);
    this.shownAt = new int[catalogue];
    this.items = shuffled(catalogue, window);
    this.base = new float[items.length];
    this.embedding = new float[listings.dimensions()][items.length];
    this.shownPenalty = new float[items.length];
    this.scores = new float[window];
    this.columns = new float[GROUP][window];
    Weights weights = policy.weights();
    for (int at = 0; at < items.length; at++) {
      int item = items[at];
      base[at] =
          weights.clickAppeal() * listings.clickAppeal(item)
              + weights.quality() * listings.quality(item)
              + weights.logPrice() * (float) StrictMath.log(listings.priceCents(item));
      for (int k = 0; k < embedding.length; k++) {
        embedding[k][at] = weights.affinity() * listings.embedding(item, k);
      }
    }
  }

  @Override
  public void startCohort() {
    forgetShown();
    said.reset();
    first.clear();
  }

  @Override
  public void recommend(Observation observation, Slate slate) {
    if (observation.slate() == 0) {
      forgetShown();
    }
    said.listen(observation);
    long key = Chance.key(observation.visit().chanceKey, observation.slate());
    int start = Chance.below(catalogue, key, Purpose.POLICY, 0);
    score(observation, start);
    correct(observation, start);
    int size = Math.min(slate.capacity(), window);
    best.find(scores, size);
    for (int n = 0; n < size; n++) {
      int position = start + best.at(n);
      markShown(position);
      slate.add(items[position], 0f);
    }
  }

  private void score(Observation observation, int start) {
    boolean fresh = policy.minded().fresh();
    float[] prediction = fresh ? observation.prediction() : first.of(observation);
    System.arraycopy(base, start, scores, 0, window);
    for (int k = 0; k < embedding.length; k += GROUP) {
      for (int j = 0; j < GROUP; j++) {
        System.arraycopy(embedding[k + j], start, columns[j], 0, window);
      }
      addGroup(prediction, k);
    }
  }

  /**
   * Four dimensions of all candidates. All arrays are read at the same index, which lets the JIT
   * make vector code of the loop; that is why the windows are copied out first.
   */
  private void addGroup(float[] prediction, int k) {
    float w0 = prediction[k];
    float w1 = prediction[k + 1];
    float w2 = prediction[k + 2];
    float w3 = prediction[k + 3];
    float[] c0 = columns[0];
    float[] c1 = columns[1];
    float[] c2 = columns[2];
    float[] c3 = columns[3];
    float[] sums = scores;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += w0 * c0[i] + w1 * c1[i] + (w2 * c2[i] + w3 * c3[i]);
    }
  }

  /** Takes away what was shown in this session, cannot be had, or is not wanted. */
  private void correct(Observation observation, int start) {
    if (policy.minded().shown()) {
      System.arraycopy(shownPenalty, start, columns[0], 0, window);
      addAll(scores, columns[0]);
    }
    said.addTo(scores, items, start);
    Stock stock = observation.stock();
    if (policy.minded().stock() && stock.limited()) {
      for (int i = 0; i < window; i++) {
        scores[i] += stock.soldOut(items[start + i]) ? SOLD_OUT : 0f;
      }
    }
  }

  private static void addAll(float[] sums, float[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /** Remembers an item of the window as shown, also where the catalogue is repeated. */
  private void markShown(int position) {
    int first = position < catalogue ? position : position - catalogue;
    shownAt[shown % shownAt.length] = first;
    shown++;
    penalise(first, SHOWN);
  }

  private void penalise(int position, float penalty) {
    shownPenalty[position] = penalty;
    if (position < window) {
      shownPenalty[position + catalogue] = penalty;
    }
  }

  private void forgetShown() {
    if (shown > shownAt.length) {
      Arrays.fill(shownPenalty, 0);
    } else {
      for (int n = 0; n < shown; n++) {
        penalise(shownAt[n], 0);
      }
    }
    shown = 0;
  }

  private static int[] shuffled(int catalogue, int window) {
    int[] order = new int[catalogue + window];
    for (int i = 0; i < catalogue; i++) {
      int at = Chance.below(i + 1, SHUFFLE, Purpose.POLICY, i);
      order[i] = order[at];
      order[at] = i;
    }
    System.arraycopy(order, 0, order, catalogue, window);
    return order;
  }
}
