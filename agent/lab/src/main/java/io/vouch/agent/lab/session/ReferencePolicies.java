package io.vouch.agent.lab.session;

import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Policies to compare with: chance, popularity and item-to-item, each over the whole catalogue and
 * inside the exact constraints, and an oracle. None shows an item that the person knows or refused.
 */
final class ReferencePolicies {
  private final CandidateIndex index;
  private final float[] popularity;
  private final ItemNeighbours neighbours;

  /** Models that have not seen the targets. */
  ReferencePolicies(CandidateIndex index, float[] popularity, ItemNeighbours neighbours) {
    this.index = index;
    this.popularity = popularity;
    this.neighbours = neighbours;
  }

  List<SessionPolicy> all() {
    return List.of(
        policy("random", false, this::chance),
        policy("popularity", false, opening -> popularity),
        policy("item_to_item", false, this::itemToItem),
        policy("random_in_constraints", true, this::chance),
        policy("popularity_in_constraints", true, opening -> popularity),
        policy("item_to_item_in_constraints", true, this::itemToItem),
        oracle());
  }

  /** The scores of every item, higher first. */
  @FunctionalInterface
  private interface Scoring {
    float[] scores(SessionPolicy.Opening opening);
  }

  private float[] chance(SessionPolicy.Opening opening) {
    SplittableRandom random = new SplittableRandom(opening.seed());
    float[] scores = new float[popularity.length];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = (float) random.nextDouble();
    }
    return scores;
  }

  private float[] itemToItem(SessionPolicy.Opening opening) {
    float[] scores = new float[popularity.length];
    for (int item : opening.history()) {
      neighbours.addTo(scores, item, 1f);
    }
    return scores;
  }

  private SessionPolicy policy(String name, boolean constrained, Scoring scoring) {
    return new SessionPolicy() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Session begin(Opening opening) {
        return new Scored(
            scoring.scores(opening), RoaringBitmap.bitmapOf(opening.seen()), constrained);
      }
    };
  }

  private static SessionPolicy oracle() {
    return new SessionPolicy() {
      @Override
      public String name() {
        return "oracle";
      }

      @Override
      public Session begin(Opening opening) {
        return fact -> new int[] {opening.target()};
      }
    };
  }

  private final class Scored implements SessionPolicy.Session {
    private final float[] scores;
    private final RoaringBitmap left;
    private final boolean constrained;
    private final List<Constraint> told = new ArrayList<>();

    Scored(float[] scores, RoaringBitmap left, boolean constrained) {
      this.scores = scores;
      this.left = left;
      this.constrained = constrained;
    }

    @Override
    public int[] answer(@Nullable Fact fact) {
      if (fact != null && constrained) {
        told.add(fact.constraint());
      }
      RoaringBitmap candidates = index.matching(told);
      candidates.andNot(left);
      int[] slate = best(candidates);
      for (int item : slate) {
        left.add(item);
      }
      return slate;
    }

    /** By descending score, ties by ascending index. */
    private int[] best(RoaringBitmap candidates) {
      int[] slate = new int[Math.min(RuleUser.SLATE, candidates.getCardinality())];
      int filled = 0;
      for (IntIterator items = candidates.getIntIterator(); items.hasNext(); ) {
        int item = items.next();
        int slot = filled < slate.length ? filled++ : slate.length;
        while (slot > 0 && scores[item] > scores[slate[slot - 1]]) {
          if (slot < slate.length) {
            slate[slot] = slate[slot - 1];
          }
          slot--;
        }
        if (slot < slate.length) {
          slate[slot] = item;
        }
      }
      return slate;
    }
  }
}
