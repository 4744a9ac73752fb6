/**
 * The conversation behind OpenAI's chat completions API, so that any chat client can talk to Vouch:
 * shapes and threads only, every decision is the turn's.
 */
@NullMarked
package io.vouch.agent.openai;

import org.jspecify.annotations.NullMarked;
