/** Tests of cutting a message into words. */
@NullMarked
package io.vouch.agent.understanding.grammar.token;

import org.jspecify.annotations.NullMarked;
