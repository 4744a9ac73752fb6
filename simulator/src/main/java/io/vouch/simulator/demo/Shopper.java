package io.vouch.simulator.demo;

import io.vouch.simulator.demo.Dice.Stream;
import io.vouch.simulator.demo.MarketParts.Department;
import java.util.List;

/**
 * What one person likes; hidden, it shows only in what the person does.
 *
 * @param departments three favourites, strongest first
 * @param style the style that appeals, 0 … 3
 * @param priceLevel factor on a kind's median price that feels right
 * @param greenness weight of the eco score in the person's choices, 0 … 1
 * @param audience the audience the person belongs to
 */
record Shopper(
    List<Department> departments, int style, double priceLevel, double greenness, String audience) {

  static Shopper of(long seed, int person, MarketParts parts) {
    Dice dice = Dice.of(seed, Stream.SHOPPER, person);
    List<Department> favourites =
        List.of(
            dice.pick(parts.departments()),
            dice.pick(parts.departments()),
            dice.pick(parts.departments()));
    return new Shopper(
        favourites,
        dice.below(Shelf.STYLES),
        StrictMath.exp(0.35 * dice.gaussian()),
        dice.chance(0.3) ? 0.5 + 0.5 * dice.uniform() : 0.1,
        dice.chance(0.5) ? "women" : "men");
  }

  /** The department of the next thing looked at. */
  Department department(Dice dice, MarketParts parts) {
    double u = dice.uniform();
    if (u < 0.5) {
      return departments.get(0);
    }
    if (u < 0.75) {
      return departments.get(1);
    }
    return u < 0.9 ? departments.get(2) : dice.pick(parts.departments());
  }

  /** How much an item appeals; about standard normal over the market. */
  double appeal(ItemTraits item, MarketParts.Kind kind) {
    double euros = item.priceMinorUnits() / 100.0;
    double priceGap = StrictMath.log(euros / (kind.medianPrice() * priceLevel));
    String madeFor = kind.department().audiences().get(item.audience());
    boolean fits = madeFor.equals("everyone") || madeFor.equals("children");
    return 0.5 * item.quality()
        + (item.style() == style ? 1.1 : -0.3)
        - 0.8 * Math.abs(priceGap)
        + greenness * (item.ecoScore() - 50) / 30.0
        + (fits || madeFor.equals(audience) ? 0.2 : -1.5);
  }
}
