/**
 * What only the simulated market knows: tastes, examination, prices people accept, fatigue,
 * satisfaction, churn, true quality. Entry points {@link io.vouch.simulator.truth.World} and {@link
 * io.vouch.simulator.truth.StatisticalUser}. No platform, policy or tuner may look in here.
 */
@NullMarked
package io.vouch.simulator.truth;

import org.jspecify.annotations.NullMarked;
