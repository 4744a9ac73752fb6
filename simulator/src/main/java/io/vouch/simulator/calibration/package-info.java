/** Fitting worlds to real logs, and saying on a card how faithful the fitted world is. */
@NullMarked
package io.vouch.simulator.calibration;

import org.jspecify.annotations.NullMarked;
