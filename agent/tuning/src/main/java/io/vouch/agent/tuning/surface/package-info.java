/**
 * The choice of weights by an online response surface: what windows have measured, joined with what
 * logged requests predict, decides what the next window runs.
 *
 * <p>Entry: {@link io.vouch.agent.tuning.surface.SurfaceChoice}. Sees the state of a study and
 * logged requests, nothing else.
 */
@NullMarked
package io.vouch.agent.tuning.surface;

import org.jspecify.annotations.NullMarked;
