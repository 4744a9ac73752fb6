package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of a search, in order. */
public record ParameterSpace(List<Parameter> parameters) {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  /**
   * @throws VouchException CONFIGURATION if there is no parameter or two share a name
   */
  public ParameterSpace {
    parameters = List.copyOf(parameters);
    long names = parameters.stream().map(Parameter::name).distinct().count();
    if (parameters.isEmpty() || names < parameters.size()) {
      throw new VouchException(
          ErrorCode.CONFIGURATION,
          SAY.parametersNotDistinct(parameters.stream().map(Parameter::name).toList()));
    }
  }

  public int size() {
    return parameters.size();
  }

  /** Every multiplier at 1. */
  public SortedMap<String, Double> base() {
    SortedMap<String, Double> base = new TreeMap<>();
    parameters.forEach(parameter -> base.put(parameter.name(), 1.0));
    return base;
  }

  /**
   * The configuration of those multipliers: base weight times every multiplier on it.
   *
   * @throws VouchException INVALID_REQUEST if a parameter is missing, unknown or out of its bounds
   */
  public RankingConfiguration configuration(
      String version, RankingConfiguration base, Map<String, Double> multipliers) {
    check(multipliers);
    Map<String, Double> weights = new LinkedHashMap<>(base.weightByFactor());
    for (Parameter parameter : parameters) {
      for (String factor : parameter.factors()) {
        weights.computeIfPresent(
            factor, (name, weight) -> weight * multipliers.getOrDefault(parameter.name(), 1.0));
      }
    }
    return new RankingConfiguration(version, weights, SAY.derivedFrom(base.version()));
  }

  private void check(Map<String, Double> multipliers) {
    for (Parameter parameter : parameters) {
      Double multiplier = multipliers.get(parameter.name());
      if (multiplier == null || !(multiplier >= parameter.min() && multiplier <= parameter.max())) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST,
            SAY.multiplierOutOfRange(
                multiplier, parameter.name(), parameter.min(), parameter.max()));
      }
    }
    if (multipliers.size() != parameters.size()) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.multipliersOfOthers(multipliers.keySet(), base().keySet()));
    }
  }
}
