/**
 * Puts the application together: the only place that asks the machine for time, chance and
 * settings.
 */
@NullMarked
package io.vouch.agent.wiring;

import org.jspecify.annotations.NullMarked;
