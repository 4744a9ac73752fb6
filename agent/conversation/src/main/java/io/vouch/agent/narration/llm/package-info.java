/**
 * The narrator that lets a language model write the sentences, never the facts: a slot is filled by
 * the server, and a sentence that says more than its slots is cut.
 *
 * <p>Entry type: {@link io.vouch.agent.narration.llm.LlmNarrator}, one per turn.
 */
@NullMarked
package io.vouch.agent.narration.llm;

import org.jspecify.annotations.NullMarked;
