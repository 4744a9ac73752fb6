/** The simulated market: its people, their choices and the experiments run on them. */
@NullMarked
package io.vouch.simulator;

import org.jspecify.annotations.NullMarked;
