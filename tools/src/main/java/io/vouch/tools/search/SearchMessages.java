package io.vouch.tools.search;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Why a search is refused or ends. */
@MessageBundle
interface SearchMessages {
  String noSha256();

  String trialsUsedUp();

  String penaltyWeightOutOfRange(double penaltyWeight, String metric);

  String searchInterrupted();

  String searchThreadFailed();

  String boundsOutOfRange(double min, double max, String parameter);

  String parameterWithoutFactor(String parameter);

  String parametersNotDistinct(Object parameters);

  String multiplierOutOfRange(
      @Nullable Double multiplier, String parameter, double min, double max);

  String multipliersOfOthers(Object given, Object known);

  String searchTooSmall(int trials, int threads);

  String metricIsZero(String metric, String configuration);

  String derivedFrom(String configuration);
}
