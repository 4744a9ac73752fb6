/** How fast the simulated market runs; entry point SimulatorBenchmark. */
@NullMarked
package io.vouch.simulator.benchmark;

import org.jspecify.annotations.NullMarked;
