/**
 * Simulated users of tier 2: a language model lends them words, within bounds that are checked; it
 * never decides.
 */
@NullMarked
package io.vouch.simulator.persona;

import org.jspecify.annotations.NullMarked;
