package io.vouch.domain.tuning;

import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;

/** Why a study's facts are refused. */
@MessageBundle
interface TuningMessages {
  TuningMessages SAY = Messages.of(TuningMessages.class);

  String episodeMalformed(Object episode, int round);

  String correctionOutOfRange(Object relation, double interceptChange, double penaltyMultiplier);

  String relationOutOfRange(Object relation, double slope, double intercept, double learningRate);

  String relationKeyMalformed(String online, String offline);

  String updateOfAnotherRelation(Object relation, Object other);

  String targetRangeMalformed(double min, double max);

  String eventDoesNotFollow(String event);

  String noCovarianceMatrix(double slopeVariance, double covariance, double interceptVariance);

  String upliftNotFinite(double uplift, double standardError);
}
