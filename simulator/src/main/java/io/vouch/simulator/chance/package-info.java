/**
 * Random numbers that are a pure function of a key and a counter, and elementary functions with the
 * same bits on every machine.
 */
@NullMarked
package io.vouch.simulator.chance;

import org.jspecify.annotations.NullMarked;
