package io.vouch.simulator.truth;

import io.vouch.simulator.market.AppealSource;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What personas add to the utility of a click: ω · (appeal − its mean over all items), appeal
 * within ±2.
 *
 * <p>The mean is taken away because a language model that likes everything must not make its
 * personas click more; what it can say is which items appeal more than others. Immutable.
 */
final class PersonaAppeals {
  /** Nobody is a persona. */
  static final PersonaAppeals NONE = new PersonaAppeals(new int[0], new float[0][], 1);

  /** Log price, in standard deviations, that parts the lower, middle and upper third. */
  private static final float THIRD = 0.43f;

  private final int[] kindOf;
  private final float[] @Nullable [] shifts;
  private final int tastes;

  private PersonaAppeals(int[] kindOf, float[] @Nullable [] shifts, int tastes) {
    this.kindOf = kindOf;
    this.shifts = shifts;
    this.tastes = tastes;
  }

  /** Asks for every segment of personas and every taste. */
  static PersonaAppeals of(World world, Population population, AppealSource source, float weight) {
    int[] kindOf = new int[world.items];
    int prices = PersonaWords.prices().size();
    Arrays.setAll(kindOf, item -> world.topic[item] * prices + price(world, item));
    List<String> offers = PersonaWords.offers(world.topics);
    float[] @Nullable [] shifts = new float[population.segments().size() * world.segments][];
    for (int n = 0; n < shifts.length; n++) {
      Population.Segment segment = population.segments().get(n / world.segments);
      if (segment.persona()) {
        TreeSet<Integer> liked = new TreeSet<>(world.likedTopics(n % world.segments));
        float[] said = source.appeal(PersonaWords.persona(segment, liked), offers);
        shifts[n] = said == null ? null : centred(said, kindOf, weight);
      }
    }
    return new PersonaAppeals(kindOf, shifts, world.segments);
  }

  /** What is added to the utilities of a user of this segment and taste; null for nothing. */
  float @Nullable [] shiftsOf(int segment, int taste) {
    return shifts.length == 0 ? null : shifts[segment * tastes + taste];
  }

  int kindOf(int item) {
    return kindOf[item];
  }

  private static float[] centred(float[] said, int[] kindOf, float weight) {
    float[] within = new float[said.length];
    for (int kind = 0; kind < said.length; kind++) {
      within[kind] = Math.max(-AppealSource.MOST, Math.min(AppealSource.MOST, said[kind]));
    }
    double sum = 0;
    for (int kind : kindOf) {
      sum += within[kind];
    }
    float mean = (float) (sum / kindOf.length);
    for (int kind = 0; kind < said.length; kind++) {
      within[kind] = weight * (within[kind] - mean);
    }
    return within;
  }

  /** The place of the item's price among the prices in words. */
  private static int price(World world, int item) {
    float third = THIRD * world.parameters().real(Setting.PRICE_SD);
    float price = world.logPrice[item];
    return price < -third ? 0 : price > third ? 2 : 1;
  }
}
