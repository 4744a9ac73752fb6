package io.vouch.agent.lab.session;

import java.util.List;
import java.util.random.RandomGenerator;

/** Says what a user knows of an item, in the order in which they reveal it. */
@FunctionalInterface
interface FactSource {
  /** The facts of the item at that index; at least one where the item has any attribute. */
  List<Fact> facts(int item, RandomGenerator random);
}
