/**
 * Experiments on real people: arms that rank for them, exposures, and what came of it.
 *
 * <p>Entry: {@link io.vouch.agent.experiments.LiveExperiment}, the same port as the simulated one;
 * {@link io.vouch.agent.experiments.LiveArms} is what recommends and talks by it.
 */
@NullMarked
package io.vouch.agent.experiments;

import org.jspecify.annotations.NullMarked;
