package io.vouch.tools.experiment;

import io.vouch.domain.WindowId;

final class CoinExperimentTest extends ExperimentContract {
  private final Experiment experiment = new CoinExperiment();

  @Override
  protected Experiment experiment() {
    return experiment;
  }

  @Override
  protected void awaitEnd(WindowId window) {
    // A coin falls at once.
  }
}
