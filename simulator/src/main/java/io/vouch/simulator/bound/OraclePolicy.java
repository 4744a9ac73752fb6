package io.vouch.simulator.bound;

import io.vouch.messages.Messages;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.SlateRecommender;
import io.vouch.simulator.truth.SeesTruth;
import io.vouch.simulator.truth.SlateAppeal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policy that reads the user's mind: it scores every item of the catalogue by the true utility,
 * the true relish, or both, and spreads the slate over topics. Greedy, so it bounds one slate; over
 * many slates it is a reference, not a proven optimum.
 *
 * @param objective what it maximises
 */
public record OraclePolicy(Objective objective) implements RecommenderPolicy {
  private static final BoundMessages SAY = Messages.of(BoundMessages.class);

  /** What one more item of a topic that already stands on the slate costs, in logits. */
  private static final float SAME_TOPIC = 0.35f;

  private static final float SOLD_OUT = 1e6f;

  @Override
  public String name() {
    return "bound.oracle";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return new MindReader(listings);
  }

  /** What an oracle maximises. */
  public enum Objective {
    /** The chance of a click. */
    CLICKS,
    /** How glad the user is of what was clicked. */
    RELISH,
    /** Both at equal weight: clicks that please. */
    BOTH
  }

  private final class MindReader implements SlateRecommender, SeesTruth {
    private final Listings listings;
    private final float[] scores;
    private final int[] onSlate;
    private @Nullable SlateAppeal appeal;

    MindReader(Listings listings) {
      this.listings = listings;
      this.scores = new float[listings.size()];
      int topics = 0;
      for (int item = 0; item < listings.size(); item++) {
        topics = Math.max(topics, listings.topic(item) + 1);
      }
      this.onSlate = new int[topics];
    }

    @Override
    public void reveal(SlateAppeal to) {
      appeal = to;
    }

    @Override
    public void recommend(Observation observation, Slate slate) {
      for (int item = 0; item < scores.length; item++) {
        scores[item] = observation.stock().soldOut(item) ? -SOLD_OUT : score(item);
      }
      Arrays.fill(onSlate, 0);
      while (slate.size() < Math.min(slate.capacity(), scores.length)) {
        int best = best();
        slate.add(best, 0f);
        scores[best] = Float.NEGATIVE_INFINITY;
        onSlate[listings.topic(best)]++;
      }
    }

    /** The highest score after the price of topics that already stand on the slate. */
    private int best() {
      int best = 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int item = 0; item < scores.length; item++) {
        if (scores[item] > most) {
          float score = scores[item] - SAME_TOPIC * onSlate[listings.topic(item)];
          if (score > most) {
            most = score;
            best = item;
          }
        }
      }
      return best;
    }

    private float score(int item) {
      SlateAppeal mind = Objects.requireNonNull(appeal, SAY.truthNotRevealed());
      return switch (objective) {
        case CLICKS -> mind.utilityOf(item);
        case RELISH -> mind.relish(item);
        case BOTH -> mind.utilityOf(item) + mind.relish(item);
      };
    }
  }
}
