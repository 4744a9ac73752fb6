/**
 * One turn of a conversation, step by step: recall, understand, check, act, vouch, narrate,
 * remember. Data walks forward only. Entry type: {@link io.vouch.agent.turn.ChatService}.
 */
@NullMarked
package io.vouch.agent.turn;

import org.jspecify.annotations.NullMarked;
