/**
 * How a message becomes a checked plan: planners write plans, {@link
 * io.vouch.agent.understanding.PlanCheck} compiles them.
 */
@NullMarked
package io.vouch.agent.understanding;

import org.jspecify.annotations.NullMarked;
