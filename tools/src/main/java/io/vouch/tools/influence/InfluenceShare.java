package io.vouch.tools.influence;

import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The influence of each factor on one order: how much of the margins between its candidates each
 * factor makes up, whether for or against the order.
 *
 * <p>Source: "Let the Agent Steer" (arXiv 2603.27765), §2.2.2. In [0, 1]; sums to 1 ± 1e-9 unless
 * no pair differs, when every share is 0. A factor of weight 0 has share 0; scaling all weights by
 * one positive number changes nothing.
 *
 * @param shareByFactor by factor name
 * @param pairs how many pairs counted
 */
public record InfluenceShare(Map<String, Double> shareByFactor, long pairs) {
  public InfluenceShare {
    shareByFactor = Collections.unmodifiableMap(new TreeMap<>(shareByFactor));
  }

  /** The influence on an order, from what its candidates' scores are the sum of, best first. */
  public static InfluenceShare of(List<Explanation> bestFirst, InfluenceOptions options) {
    Set<String> names = new LinkedHashSet<>();
    bestFirst.forEach(
        explanation -> explanation.contributions().forEach(part -> names.add(part.factor())));
    List<String> factors = List.copyOf(names);
    int positions = options.region(bestFirst.size());
    double[] contributions = new double[positions * factors.size()];
    for (int position = 0; position < positions; position++) {
      for (Contribution part : bestFirst.get(position).contributions()) {
        contributions[position * factors.size() + factors.indexOf(part.factor())] += part.amount();
      }
    }
    PairTally tally = new PairTally(factors.size(), options);
    tally.add(contributions, new boolean[positions], positions);
    Map<String, Double> shares = new TreeMap<>();
    for (int f = 0; f < factors.size(); f++) {
      shares.put(factors.get(f), tally.share(f));
    }
    return new InfluenceShare(shares, tally.pairs());
  }
}
