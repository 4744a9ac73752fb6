/**
 * Small markets that each ask one question, with a policy that should do well, one that must not,
 * and an oracle; entry point {@link io.vouch.simulator.scenario.Scenarios}.
 */
@NullMarked
package io.vouch.simulator.scenario;

import org.jspecify.annotations.NullMarked;
