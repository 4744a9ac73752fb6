package io.vouch.simulator.policy;

import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Slate;
import org.jspecify.annotations.Nullable;

/**
 * The ranking factor that honours an instruction: a penalty on what the user does not want, a boost
 * for what the user wants more of. One per thread.
 */
final class InstructionTerm {
  private static final float AGAINST = -20f;
  private static final float BOOST = 3f;

  private final Listings listings;
  private final Hearing hearing;
  private @Nullable Instruction heard;
  private @Nullable Instruction applied;
  private @Nullable Instruction last;
  private @Nullable Instruction beforeLast;
  private int dominantTopic;

  InstructionTerm(Listings listings, Hearing hearing) {
    this.listings = listings;
    this.hearing = hearing;
  }

  void reset() {
    heard = null;
    applied = null;
    last = null;
    beforeLast = null;
  }

  /** Takes notice of what holds for the slate to be made. */
  void listen(Observation observation) {
    Instruction said = observation.instruction();
    if (said == null) {
      heard = null;
      applied = null;
    } else if (!said.equals(heard)) {
      heard = said;
      dominantTopic = mostShownTopic(observation.lastSlate());
      applied =
          switch (hearing) {
            case FOLLOW -> said;
            case IGNORE -> null;
            case SHUFFLED -> said.equals(last) ? beforeLast : last;
          };
      if (!said.equals(last)) {
        beforeLast = last;
        last = said;
      }
    }
  }

  /** Adds to the score of each item, the first of which stands at {@code start}. */
  void addTo(float[] scores, int[] items, int start) {
    Instruction now = applied;
    if (now != null) {
      float against = AGAINST * now.strength();
      int value = now.value();
      switch (now.op()) {
        case MORE -> addToTopic(scores, items, start, value, BOOST * now.strength());
        case LESS, EXCLUDE -> addToTopic(scores, items, start, value, against);
        case DIFFERENT -> addToTopic(scores, items, start, dominantTopic, against);
        case CHEAPER, BUDGET_MAX -> {
          for (int i = 0; i < scores.length; i++) {
            scores[i] += listings.priceCents(items[start + i]) > value ? against : 0f;
          }
        }
        case NEWER -> {
          for (int i = 0; i < scores.length; i++) {
            scores[i] += listings.ageDays(items[start + i]) > value ? against : 0f;
          }
        }
      }
    }
  }

  private void addToTopic(float[] scores, int[] items, int start, int topic, float more) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += listings.topic(items[start + i]) == topic ? more : 0f;
    }
  }

  private int mostShownTopic(Slate slate) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < slate.size(); i++) {
      int topic = listings.topic(slate.item(i));
      int count = 0;
      for (int j = 0; j < slate.size(); j++) {
        count += listings.topic(slate.item(j)) == topic ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = topic;
      }
    }
    return best;
  }
}
