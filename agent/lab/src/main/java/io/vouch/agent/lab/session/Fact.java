package io.vouch.agent.lab.session;

import io.vouch.domain.constraint.Constraint;

/**
 * Something that the simulated user knows of the item they are after.
 *
 * @param message the words in which they say it
 * @param constraint what the words mean, for policies that are told rather than spoken to
 */
record Fact(String message, Constraint constraint) {}
