package io.vouch.tools.experiment;

import io.vouch.domain.WindowId;
import io.vouch.tools.requestlog.LoggedRequests;

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
}
