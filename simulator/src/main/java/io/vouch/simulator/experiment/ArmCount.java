package io.vouch.simulator.experiment;

import io.vouch.tools.experiment.RatioTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is counted of one arm: tallies per metric and what each advertiser paid. */
final class ArmCount {
  final RatioTally[] tallies = new RatioTally[MarketLayout.METRICS.size()];
  final double[] spent = new double[Inventory.ITEMS];
  long people;

  /** What single people did, in an arm that keeps it. */
  final List<Logged> logged = new ArrayList<>();

  /**
   * A person of an exploring arm.
   *
   * @param x the numerators, as in {@link MarketLayout#METRICS}
   */
  record Logged(int person, double[] x) {}

  ArmCount() {
    Arrays.fill(tallies, RatioTally.EMPTY);
  }

  void add(Visit visit, Walk walk) {
    for (int metric = 0; metric < tallies.length; metric++) {
      tallies[metric] = tallies[metric].plus(walk.x[metric], walk.y[metric]);
    }
    for (int i = 0; i < Visit.CANDIDATES; i++) {
      spent[visit.item[i]] += walk.paid[i];
    }
    people++;
  }

  /** Keeps what that person did. */
  void log(int person, Walk walk) {
    logged.add(new Logged(person, walk.x.clone()));
  }

  void add(ArmCount other) {
    for (int metric = 0; metric < tallies.length; metric++) {
      tallies[metric] = tallies[metric].plus(other.tallies[metric]);
    }
    for (int item = 0; item < spent.length; item++) {
      spent[item] += other.spent[item];
    }
    people += other.people;
    logged.addAll(other.logged);
  }
}
