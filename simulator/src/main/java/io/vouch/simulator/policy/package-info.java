/**
 * Recommenders that can be put into the simulated market, behind one port; none of them sees
 * anything but the platform's side.
 */
@NullMarked
package io.vouch.simulator.policy;

import org.jspecify.annotations.NullMarked;
