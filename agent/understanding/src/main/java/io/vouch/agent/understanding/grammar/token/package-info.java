/** From a message to its words. */
@NullMarked
package io.vouch.agent.understanding.grammar.token;

import org.jspecify.annotations.NullMarked;
