package io.vouch.tools.belief;

import io.vouch.messages.MessageBundle;

/** Why a belief is refused, and what is said about a relation. */
@MessageBundle
interface BeliefMessages {
  String calibrationOutOfRange();

  String objectiveWithoutRange();

  String noOnlineLimit();

  String slopeFlat();

  String rangeHoldsSearch();

  String observationOfAnotherRelation(Object observed, Object relation);

  String upliftOutOfRange(double uplift, Object relation);

  String inversionBoundsOutOfRange(double smallestSlope, double largestIntercept);

  String inversionOfAnotherRelation(String metric, Object relation);

  String slopeTooNearZero(String slope);

  String noAcceptableUplift(String slope, String intercept);

  String acceptableUplifts(String low, String high);
}
