/** Policies that see the market's truth: bounds for the others, never competitors. */
@NullMarked
package io.vouch.simulator.bound;

import org.jspecify.annotations.NullMarked;
