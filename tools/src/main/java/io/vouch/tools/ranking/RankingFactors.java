package io.vouch.tools.ranking;

import io.vouch.domain.ranking.RankingConfiguration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The factors that the real ranking can weigh: those it starts with and those that its models may
 * bring, whether they weigh anything yet or not.
 *
 * @param shipped the configuration that ranks where none is active; it names every factor that a
 *     configuration must weigh
 * @param names all of them
 */
public record RankingFactors(RankingConfiguration shipped, SortedSet<String> names) {
  public RankingFactors {
    names = new TreeSet<>(names);
    names.addAll(shipped.weightByFactor().keySet());
    names = Collections.unmodifiableSortedSet(names);
  }

  /**
   * Those of the default ranking with these models.
   *
   * @param ofModels the factors that the registered models may offer, by name
   */
  public static RankingFactors with(Set<String> ofModels) {
    return new RankingFactors(DefaultRanking.configuration(), new TreeSet<>(ofModels));
  }

  /** Whether a configuration weighs every factor of the shipped one and none that is unknown. */
  public boolean fit(RankingConfiguration configuration) {
    Set<String> weighed = configuration.weightByFactor().keySet();
    return names.containsAll(weighed) && weighed.containsAll(shipped.weightByFactor().keySet());
  }
}
