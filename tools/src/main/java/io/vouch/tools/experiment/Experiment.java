package io.vouch.tools.experiment;

import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.offpolicy.ActionLog;
import io.vouch.tools.offpolicy.TargetPolicy;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.Optional;

/**
 * A place where ranking configurations are tried on people, real or simulated, one window after
 * another.
 *
 * <p>Windows do not overlap: a window starts after the one before it has ended. Every window names
 * the configurations that ran in it, so an outcome can never be credited to another one.
 */
public interface Experiment {
  /** What is measured here, and on what. The same for the life of the experiment. */
  ExperimentDescription description();

  /**
   * Starts a window. Starting the same plan again changes nothing, so a killed round may repeat it.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if a window of that id has another plan, or one
   *     is still running
   */
  void start(WindowPlan plan);

  /**
   * What has become of a window.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if it was never started
   */
  WindowStatus status(WindowId window);

  /**
   * Requests of a complete window as the platform logged them, with every candidate's factor
   * values; the same ones each time.
   *
   * @param mostRequests how many at most
   * @throws io.vouch.domain.VouchException NOT_FOUND if the window is not complete
   */
  LoggedRequests snapshot(WindowId window, int mostRequests);

  /**
   * What a share of a complete window's traffic was shown by chance, and what a configuration would
   * have shown there; empty, as here, where nothing was left to chance. Only such a log can value a
   * configuration before anybody has seen it.
   */
  default Optional<RandomisedLog> randomised(WindowId window, RankingConfiguration configuration) {
    return Optional.empty();
  }

  /**
   * Decisions of chance with their propensities, and a configuration's choice among the same.
   *
   * @param target of the configuration, over the log's contexts and actions
   * @param reward the name of the metric that the log's rewards are of
   */
  record RandomisedLog(ActionLog log, TargetPolicy target, String reward) {}
}
