/** Tests of a turn and its steps. */
@NullMarked
package io.vouch.agent.turn;

import org.jspecify.annotations.NullMarked;
