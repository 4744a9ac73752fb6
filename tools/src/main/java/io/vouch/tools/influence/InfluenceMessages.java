package io.vouch.tools.influence;

import io.vouch.messages.MessageBundle;

/** Why a measurement of influence is refused. */
@MessageBundle
interface InfluenceMessages {
  String optionsOutOfRange(int topK, int buffer, double tau);

  String metricUnknown(String metric, Object known);
}
