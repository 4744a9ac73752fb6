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
final class ScoringRecommender implements SlateRecommender {
  /** Dimensions that are added in one pass; a catalogue's dimensions are a multiple of it. */
  private static final int GROUP = 4;

  private static final float SHOWN = -5f;
  private static final float SOLD_OUT = -50f;
  private static final long SHUFFLE = 0x5EED;

  /** Windows that overlap, so that a catalogue has more of them; a large one has enough anyway. */
  private static final int WINDOWS_PER_ITEM = 4;

  private static final int LARGE = 100_000;

  private final ScoredPolicy policy;
  private final int window;
  private final InstructionTerm said;
  private final FirstPredictions first;
  private final BestScores best;

  // The shuffled catalogue, its first window repeated at the end.
  private final int catalogue;
  private final int[] items;

  // Per window what its items have in common with every user, and an array per dimension.
  private final int step;
  private final float[][] base;
  private final float[][][] embedding;
  private final float[] scores;
  private final float[] penalties;

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
    this.shownPenalty = new float[items.length];
    this.scores = new float[window];
    this.penalties = new float[window];
    this.step = Math.max(1, catalogue > LARGE ? window : window / WINDOWS_PER_ITEM);
    this.base = new float[Math.ceilDiv(catalogue, step)][window];
    this.embedding = new float[base.length][listings.dimensions()][window];
    for (int n = 0; n < base.length; n++) {
      fill(n, listings);
    }
  }

  private void fill(int n, Listings listings) {
    Weights weights = policy.weights();
    for (int i = 0; i < window; i++) {
      int item = items[n * step + i];
      base[n][i] =
          weights.clickAppeal() * listings.clickAppeal(item)
              + weights.quality() * listings.quality(item)
              + weights.logPrice() * (float) StrictMath.log(listings.priceCents(item));
      for (int k = 0; k < embedding[n].length; k++) {
        embedding[n][k][i] = weights.affinity() * listings.embedding(item, k);
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
    int drawn = Chance.below(base.length, key, Purpose.POLICY, 0);
    score(observation, drawn);
    int start = drawn * step;
    correct(observation, start);
    int size = Math.min(slate.capacity(), window);
    best.find(scores, size);
    for (int n = 0; n < size; n++) {
      int position = start + best.at(n);
      markShown(position);
      slate.add(items[position], 0f);
    }
  }

  private void score(Observation observation, int drawn) {
    boolean fresh = policy.minded().fresh();
    float[] prediction = fresh ? observation.prediction() : first.of(observation);
    System.arraycopy(base[drawn], 0, scores, 0, window);
    float[][] columns = embedding[drawn];
    for (int k = 0; k < columns.length; k += GROUP) {
      addGroup(prediction, k, columns);
    }
  }

  /**
   * Four dimensions of all candidates. All arrays are read at the same index, which lets the JIT
   * make vector code of the loop; that is why each window has arrays of its own.
   */
  private void addGroup(float[] prediction, int k, float[][] columns) {
    float w0 = prediction[k];
    float w1 = prediction[k + 1];
    float w2 = prediction[k + 2];
    float w3 = prediction[k + 3];
    float[] c0 = columns[k];
    float[] c1 = columns[k + 1];
    float[] c2 = columns[k + 2];
    float[] c3 = columns[k + 3];
    float[] sums = scores;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += w0 * c0[i] + w1 * c1[i] + (w2 * c2[i] + w3 * c3[i]);
    }
  }

  /** Takes away what was shown in this session, cannot be had, or is not wanted. */
  private void correct(Observation observation, int start) {
    if (policy.minded().shown()) {
      System.arraycopy(shownPenalty, start, penalties, 0, window);
      addAll(scores, penalties);
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
