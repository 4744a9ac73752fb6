/**
 * Segments of real behaviour, found in imported events, as a population of the simulated market.
 */
@NullMarked
package io.vouch.simulator.segments;

import org.jspecify.annotations.NullMarked;
