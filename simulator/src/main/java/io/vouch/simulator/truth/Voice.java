package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.Slate;
import org.jspecify.annotations.Nullable;

/**
 * What a user who is about to leave says, and whether the slates that follow honour it.
 *
 * <p>The reason is the user's own worst trouble: a tiring topic (LESS, EXCLUDE), prices (CHEAPER,
 * BUDGET_MAX), repetition (DIFFERENT, NEWER), else something to look at (MORE of the best topic).
 */
final class Voice {
  private static final float TIRING = 0.7f;
  private static final float TOO_TIRING = 1.4f;
  private static final float DEAR = 0.25f;
  private static final float TOO_DEAR = 0.5f;
  private static final float REPEATED_SHARE = 0.4f;
  private static final float CHEAPER = 0.85f;

  private final UserSession session;
  private final World world;
  private final Fatigue fatigue;
  private final HiddenTally hidden;
  private @Nullable Instruction holding;
  private int slatesLeft;
  private int dominantTopic;
  private boolean ignored;

  Voice(UserSession session, Fatigue fatigue, HiddenTally hidden) {
    this.session = session;
    this.fatigue = fatigue;
    this.world = session.world;
    this.hidden = hidden;
  }

  void open() {
    holding = null;
    ignored = false;
  }

  /** What was said and still holds. */
  @Nullable Instruction holding() {
    return holding;
  }

  /** Whether the last slate went against what holds. */
  boolean ignored() {
    return ignored;
  }

  /** Judges a slate by what holds. */
  void hear(Slate slate) {
    Instruction said = holding;
    if (said == null) {
      ignored = false;
      return;
    }
    ignored = !honours(slate, said);
    hidden.add(ignored ? HiddenCount.IGNORED_SLATES : HiddenCount.FOLLOWED_SLATES, 1);
    slatesLeft--;
    if (slatesLeft == 0) {
      holding = null;
    }
  }

  Instruction speak(Slate slate) {
    Instruction said = reason(slate);
    dominantTopic = said.op() == Instruction.Op.DIFFERENT ? mostShownTopic(slate) : -1;
    holding = said;
    slatesLeft = said.ttl();
    return said;
  }

  private Instruction reason(Slate slate) {
    int tiring = fatigue.mostTiringTopic();
    float tired = fatigue.of(tiring);
    if (tired > TIRING) {
      return tired > TOO_TIRING
          ? world.instructions.exclude(tiring)
          : world.instructions.less(tiring);
    }
    float pain = session.cohort.priceSlope[session.seat] * meanLogPrice(slate);
    if (pain > DEAR) {
      float cents = meanPriceCents(slate);
      return pain > TOO_DEAR
          ? world.instructions.budget(cents)
          : world.instructions.cheaper(CHEAPER * cents);
    }
    if (seenShare(slate) > REPEATED_SHARE) {
      return session.slate % 2 == 0 ? world.instructions.different() : world.instructions.newer();
    }
    return world.instructions.more(favouriteTopic());
  }

  private boolean honours(Slate slate, Instruction said) {
    int size = slate.size();
    return switch (said.op()) {
      case MORE -> count(slate, said.value()) * 10 >= size * 3;
      case LESS -> count(slate, said.value()) * 10 <= size;
      case EXCLUDE -> count(slate, said.value()) == 0;
      case CHEAPER -> meanPriceCents(slate) <= said.value();
      case BUDGET_MAX -> dearestCents(slate) <= said.value();
      case NEWER -> young(slate, said.value()) * 10 >= size * 6;
      case DIFFERENT -> count(slate, dominantTopic) * 10 <= size;
    };
  }

  private int count(Slate slate, int topic) {
    int count = 0;
    for (int i = 0; i < slate.size(); i++) {
      count += world.topic[slate.item(i)] == topic ? 1 : 0;
    }
    return count;
  }

  private int young(Slate slate, int days) {
    int count = 0;
    for (int i = 0; i < slate.size(); i++) {
      count += world.ageDays[slate.item(i)] <= days ? 1 : 0;
    }
    return count;
  }

  private float seenShare(Slate slate) {
    int count = 0;
    for (int i = 0; i < slate.size(); i++) {
      count += session.seen(slate.item(i)) ? 1 : 0;
    }
    return (float) count / slate.size();
  }

  private float meanPriceCents(Slate slate) {
    double sum = 0;
    for (int i = 0; i < slate.size(); i++) {
      sum += world.priceCents[slate.item(i)];
    }
    return (float) (sum / slate.size());
  }

  private int dearestCents(Slate slate) {
    int dearest = 0;
    for (int i = 0; i < slate.size(); i++) {
      dearest = Math.max(dearest, world.priceCents[slate.item(i)]);
    }
    return dearest;
  }

  private float meanLogPrice(Slate slate) {
    float sum = 0;
    for (int i = 0; i < slate.size(); i++) {
      sum += world.logPrice[slate.item(i)];
    }
    return sum / slate.size();
  }

  private int mostShownTopic(Slate slate) {
    int best = world.topic[slate.item(0)];
    int most = 0;
    for (int i = 0; i < slate.size(); i++) {
      int count = count(slate, world.topic[slate.item(i)]);
      if (count > most) {
        most = count;
        best = world.topic[slate.item(i)];
      }
    }
    return best;
  }

  private int favouriteTopic() {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int topic = 0; topic < world.topics; topic++) {
      float liking =
          Elementary.dot(
              session.cohort.taste,
              session.tasteStart,
              world.topicVectors,
              topic * world.dimensions,
              world.dimensions);
      if (liking > most) {
        most = liking;
        best = topic;
      }
    }
    return best;
  }
}
