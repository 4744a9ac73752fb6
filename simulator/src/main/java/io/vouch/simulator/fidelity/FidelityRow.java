package io.vouch.simulator.fidelity;

/**
 * One line of the fidelity table.
 *
 * @param split which real data were held out: other people of the same time, or of a later one
 * @param level marginal, popularity, position, conditional, activity, heterogeneity, dynamics,
 *     discriminability, counterfactual or decision
 * @param metric what is compared
 * @param real the figure of the held-out real data
 * @param simulated the same of the simulated data, mean over seeds
 * @param distance between the two, mean over seeds
 * @param low lower end of the 95 % interval of the distance (bootstrap of people and seeds)
 * @param high upper end
 * @param gate the largest distance allowed
 * @param ceiling the distance of other real data: nobody can be expected to do better
 * @param floor the distance of the control that must fail
 * @param control what the floor is
 * @param observations held-out people or rounds
 * @param seeds simulated runs
 * @param verdict what it came to
 * @param note what the figures rest on, in words; may be empty
 */
public record FidelityRow(
    String split,
    String level,
    String metric,
    double real,
    double simulated,
    double distance,
    double low,
    double high,
    double gate,
    double ceiling,
    double floor,
    String control,
    int observations,
    int seeds,
    FidelityVerdict verdict,
    String note) {
  private static final double CHANCE = 0.5;

  /** The same for a distance that is a classifier's score: chance beside the score. */
  public FidelityRow asScore() {
    return new FidelityRow(
        split,
        level,
        metric,
        CHANCE,
        distance,
        distance,
        low,
        high,
        gate,
        ceiling,
        floor,
        control,
        observations,
        seeds,
        verdict,
        note);
  }
}
