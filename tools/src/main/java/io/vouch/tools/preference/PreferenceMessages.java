package io.vouch.tools.preference;

import io.vouch.messages.MessageBundle;

/** Why a preference is refused. */
@MessageBundle
interface PreferenceMessages {
  String penaltyWeightNotPositive(double weight, String metric, double multiplier);

  String ruleOutOfRange();
}
