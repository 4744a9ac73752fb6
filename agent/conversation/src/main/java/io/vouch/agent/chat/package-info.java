/** One chat turn from a person's words to an answer that is vouched for. */
@NullMarked
package io.vouch.agent.chat;

import org.jspecify.annotations.NullMarked;
