/**
 * The deterministic planner: rules over a message's words, compiled against a catalogue's
 * vocabulary.
 */
@NullMarked
package io.vouch.agent.understanding.grammar;

import org.jspecify.annotations.NullMarked;
