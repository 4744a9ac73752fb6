package io.vouch.tools.experiment;

import io.vouch.messages.MessageBundle;

/** Why a window is refused. */
@MessageBundle
interface ExperimentMessages {
  String trafficShareOutOfRange(double trafficShare, String arm);

  String exploredAround(String configuration);

  String windowMalformed(Object window, double sum, long lengthMillis);

  String reportWithoutArm(Object window);

  String armUnknown(Object window, String arm, Object known);
}
