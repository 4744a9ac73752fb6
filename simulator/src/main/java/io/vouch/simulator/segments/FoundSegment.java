package io.vouch.simulator.segments;

import java.util.List;
import java.util.Map;

/**
 * One kind of people found in events. Aggregated figures only; nobody's takings, no item.
 *
 * @param name made from its most distinctive traits
 * @param share of the people who were grouped
 * @param people how many
 * @param traits mean and spread of each
 * @param shifts what follows for simulated users, by key of the setting
 * @param figures what a persona of this segment is told, by the keys that population files know
 */
public record FoundSegment(
    String name,
    double share,
    int people,
    List<TraitFigure> traits,
    List<Shift> shifts,
    Map<String, Double> figures) {
  public FoundSegment {
    traits = List.copyOf(traits);
    shifts = List.copyOf(shifts);
    figures = Map.copyOf(figures);
  }

  /** A trait of a segment: the mean over its people and their standard deviation. */
  public record TraitFigure(String trait, double mean, double spread) {}

  /**
   * The difference of a segment from everybody in a parameter of simulated users.
   *
   * @param setting its key
   * @param low lower end of the 95 % interval; equal to the value where none is known
   * @param high upper end
   */
  public record Shift(String setting, double value, double low, double high) {}
}
