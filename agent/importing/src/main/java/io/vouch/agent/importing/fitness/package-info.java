/**
 * What the stored data is good for; entry point {@link
 * io.vouch.agent.importing.fitness.FitnessReport}.
 */
@NullMarked
package io.vouch.agent.importing.fitness;

import org.jspecify.annotations.NullMarked;
