/** Tests of the simulated users of tier 2. */
@NullMarked
package io.vouch.simulator.persona;

import org.jspecify.annotations.NullMarked;
