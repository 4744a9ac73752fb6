/** Tests of the chat clients' side that need no server. */
@NullMarked
package io.vouch.agent.openai;

import org.jspecify.annotations.NullMarked;
