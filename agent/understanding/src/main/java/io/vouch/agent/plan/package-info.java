/**
 * The plan of one turn: a typed algebra that planners write and the check compiles before anything
 * runs.
 */
@NullMarked
package io.vouch.agent.plan;

import org.jspecify.annotations.NullMarked;
