/**
 * The smallest pieces of what is said: lists, facts, factors of a score, in the language of the
 * turn. Entry types: {@link io.vouch.agent.narration.phrase.Phrases}, {@link
 * io.vouch.agent.narration.phrase.FactText}.
 */
@NullMarked
package io.vouch.agent.narration.phrase;

import org.jspecify.annotations.NullMarked;
