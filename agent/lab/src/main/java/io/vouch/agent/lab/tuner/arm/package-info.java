/**
 * Baselines of the tuners' benchmark that are no rounds of a study: scripts, online optimisers and
 * surrogates. Entry: {@link io.vouch.agent.lab.tuner.arm.OnlineArm}. They see measured uplifts and
 * offline metrics, never the truth.
 */
@NullMarked
package io.vouch.agent.lab.tuner.arm;

import org.jspecify.annotations.NullMarked;
