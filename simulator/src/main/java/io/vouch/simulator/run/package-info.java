/**
 * Runs of a market: many users over many days under one policy, on any number of threads, and the
 * same step by step; entry points {@link io.vouch.simulator.run.Simulation} and {@link
 * io.vouch.simulator.run.Environment}.
 */
@NullMarked
package io.vouch.simulator.run;

import org.jspecify.annotations.NullMarked;
