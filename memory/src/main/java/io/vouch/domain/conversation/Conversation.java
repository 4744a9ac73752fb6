package io.vouch.domain.conversation;

import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;

/** One conversation and the person who owns it; nobody else may read it. */
public record Conversation(ConversationId id, PersonId person, long startedAtMillis) {}
