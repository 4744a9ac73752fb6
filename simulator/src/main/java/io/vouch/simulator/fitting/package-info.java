/**
 * Fitting single settings of a world to logs: by likelihood, or by meeting figures of simulated
 * data.
 */
@NullMarked
package io.vouch.simulator.fitting;

import org.jspecify.annotations.NullMarked;
