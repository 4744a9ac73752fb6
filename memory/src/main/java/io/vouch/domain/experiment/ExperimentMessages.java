package io.vouch.domain.experiment;

import io.vouch.messages.MessageBundle;

/** Why a live window is refused. */
@MessageBundle
interface ExperimentMessages {
  String explorationOutOfRange(double deviation, Object factors);

  String windowMalformed(Object experiment, double sum);

  String loggedShareOutOfRange(double loggedShare, Object experiment);

  String trafficShareOutOfRange(double trafficShare, String arm);
}
