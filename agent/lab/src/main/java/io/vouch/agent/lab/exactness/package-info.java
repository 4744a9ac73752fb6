/**
 * Slates and dialogues under random conditions, held against brute force that shares no code with
 * the engine (P6).
 */
@NullMarked
package io.vouch.agent.lab.exactness;

import org.jspecify.annotations.NullMarked;
