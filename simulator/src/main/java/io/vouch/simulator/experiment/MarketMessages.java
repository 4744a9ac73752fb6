package io.vouch.simulator.experiment;

import io.vouch.messages.MessageBundle;

/** What a simulated market measures, and why a window on it is refused. */
@MessageBundle
interface MarketMessages {
  String crowdDrawsNoWeights(Object window);

  String everyWeightOne();

  String tooFewVisitors(int visitors);

  String drawnStart();

  String windowHasAnotherPlan(Object window);

  String windowsOverlap(Object window, Object other);

  String windowNeverStarted(Object window);

  String metric(String name);
}
