/** What the slots of a pattern find in a message, as values. */
@NullMarked
package io.vouch.agent.understanding.grammar.match;

import org.jspecify.annotations.NullMarked;
