/**
 * A simulated market with organic and sponsored items behind the experiment port: what a tuner may
 * see of it, and, apart from that, what only a judge may ask.
 *
 * <p>Entry: {@link io.vouch.simulator.experiment.SimulatedExperiment} for tuners, {@link
 * io.vouch.simulator.experiment.MarketOracle} for whoever judges them; no tuner may import either.
 *
 * <pre>{@code
 * Experiment experiment = new SimulatedExperiment(MarketSettings.standard(42), 2);
 * experiment.start(plan);
 * new MarketOracle(settings).uplifts(candidate, plan.startMillis());   // noise-free
 * }</pre>
 *
 * <p>No slope and no intercept between offline and online figures is put in. They differ because of
 * what people and advertisers do: see {@link io.vouch.simulator.experiment.MarketSettings}.
 */
@NullMarked
package io.vouch.simulator.experiment;

import org.jspecify.annotations.NullMarked;
