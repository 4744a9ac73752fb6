/** Tests of the simulated users who talk. */
@NullMarked
package io.vouch.agent.simulation;

import org.jspecify.annotations.NullMarked;
