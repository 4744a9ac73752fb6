/** What a negation does in its clause: refuse something, or only say something. */
@NullMarked
package io.vouch.agent.understanding.grammar.clause;

import org.jspecify.annotations.NullMarked;
