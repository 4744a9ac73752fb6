/**
 * Experiments: where configurations meet people, in windows with split traffic.
 *
 * <p>Entry: {@link io.vouch.tools.experiment.Experiment}. A tuning round starts a window, waits
 * until its status is {@code Complete}, and reads two things only: a report with counts per arm and
 * a snapshot of logged requests.
 *
 * <pre>{@code
 * experiment.start(WindowPlan.against(id, control, candidate, new Traffic(0.5, startMillis, lengthMillis)));
 * switch (experiment.status(id)) {
 *   case Running running -> waitUntil(running.endsAtMillis());
 *   case Complete complete -> believe(complete.report().uplifts("treatment"));
 *   case Lost lost -> hold(lost.reason());
 * }
 * }</pre>
 *
 * <p>A live platform and a simulated one implement the same port: subjects are assigned by {@link
 * io.vouch.tools.experiment.Assignment}, a pure function that a third party can recompute from an
 * exposure log. What people really feel, and anything else that a platform does not see, never
 * passes through here.
 */
@NullMarked
package io.vouch.tools.experiment;

import org.jspecify.annotations.NullMarked;
