package io.vouch.simulator.scenario;

import io.vouch.simulator.persona.PersonaRater;
import io.vouch.simulator.truth.Population;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who the users of a run are: a population, in each segment of which a share are personas.
 *
 * @param population a name of the house, or a JSON file (see {@link PopulationFile})
 * @param personas the share of the users who are personas, in [0, 1], beside those of the
 *     population
 * @param rater what says which items appeal to personas; null if there are none
 * @param weight by which an appeal enters the utility of a click, in [0, 1]
 */
public record Clientele(
    String population, double personas, @Nullable PersonaRater rater, float weight) {
  /** A population without personas of its own. */
  public static Clientele of(String population) {
    return new Clientele(population, 0, null, 0);
  }

  /** How many segments are of personas: each is asked about once per seed and taste. */
  public int personaSegments() {
    return members().personaSegments();
  }

  /** The name under which results are reported. */
  public String title() {
    String name = members().name();
    return personas == 0 ? name : "%s, %.0f %% personas".formatted(name, 100 * personas);
  }

  Population members() {
    Population of =
        population.endsWith(".json")
            ? PopulationFile.read(Path.of(population))
            : Population.named(population);
    return of.withPersonas(personas);
  }
}
