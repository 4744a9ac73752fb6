/**
 * The dynamics of published reference simulators, re-implemented from their formulas so that speeds
 * can be compared at equal behaviour. No part of our own market, no ground truth.
 */
@NullMarked
package io.vouch.simulator.reference;

import org.jspecify.annotations.NullMarked;
