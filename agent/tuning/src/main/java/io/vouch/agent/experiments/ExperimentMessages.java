package io.vouch.agent.experiments;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What experiments on real people say. */
@MessageBundle
interface ExperimentMessages {
  String experimentOutOfRange(String longestHours, double hours, double share, double explored);

  String triedAgainst(String version);

  String weightOfUnknownFactor(@Nullable Double weight, String factor, Object known);

  String experimentNotRunning(Object id);

  String noExperiment(Object id);

  String foreignFactors(String version, String arm);

  String nobodyExposed();

  String sampleRatioMismatch(Object people, Object shares, String pValue);

  String noRequestKept(Object id);

  String noExperimentOverHttp(Object id);

  String outcome(String type);
}
