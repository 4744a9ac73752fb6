package io.vouch.domain.conversation;

import io.vouch.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands: all that its next turn needs.
 *
 * @param person whose conversation it is
 * @param turns how many turns it has
 * @param stateJson the state after the last turn, or null before the first
 */
public record Standing(PersonId person, int turns, @Nullable String stateJson) {}
