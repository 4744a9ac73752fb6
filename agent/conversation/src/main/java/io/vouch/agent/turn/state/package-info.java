/** What a conversation carries from turn to turn, as records and as JSON. */
@NullMarked
package io.vouch.agent.turn.state;

import org.jspecify.annotations.NullMarked;
