/**
 * The state of a conversation's hard constraints: an ordered log of changes and what follows from
 * it.
 */
@NullMarked
package io.vouch.agent.understanding.state;

import org.jspecify.annotations.NullMarked;
