package io.vouch.agent.lab.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How much, and how truthfully, the simulated user tells. */
enum SessionVariant {
  /** Every fact, in order. */
  STANDARD,
  /** The first fact only. */
  ONE_FACT,
  /** Every fact but the last, which is the most telling (the year of a film). */
  NO_LAST_FACT,
  /** Each fact is, with a chance of one in ten, that of another item. */
  WRONG_FACTS;

  private static final double WRONG = 0.1;

  /** The name in reports. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the user says about the target under this variant. */
  List<Fact> facts(SessionMarket market, int target, RandomGenerator random) {
    List<Fact> truth = market.facts().facts(target, random);
    return switch (this) {
      case STANDARD -> truth;
      case ONE_FACT -> truth.subList(0, Math.min(1, truth.size()));
      case NO_LAST_FACT -> truth.subList(0, Math.max(1, truth.size() - 1));
      case WRONG_FACTS -> mistaken(market, truth, random);
    };
  }

  private static List<Fact> mistaken(
      SessionMarket market, List<Fact> truth, RandomGenerator random) {
    List<Fact> told = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      int other = random.nextInt(market.catalogue().size());
      List<Fact> others = market.facts().facts(other, random);
      boolean wrong = random.nextDouble() < WRONG && i < others.size();
      told.add(wrong ? others.get(i) : truth.get(i));
    }
    return told;
  }
}
