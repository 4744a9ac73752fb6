/**
 * The platform's side of the simulated market: what it may show, what it sees of a user, and what
 * it can count. Nothing here knows a taste, a satisfaction or a true quality.
 */
@NullMarked
package io.vouch.simulator.market;

import org.jspecify.annotations.NullMarked;
