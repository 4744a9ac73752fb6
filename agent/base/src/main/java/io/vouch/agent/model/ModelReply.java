package io.vouch.agent.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a question to a model; never an exception. */
public sealed interface ModelReply {
  /**
   * An answer.
   *
   * @param text non-blank, exactly as it came
   * @param cutOff whether it stopped at the token limit
   */
  record Answered(String text, boolean cutOff, int inputTokens, int outputTokens)
      implements ModelReply {}

  /**
   * No answer.
   *
   * @param message one or two sentences for people, without secrets
   * @param received what had come, for the record; possibly empty
   * @param retryAfter how long the endpoint asks to wait, or null
   */
  record Failed(ModelFailure reason, String message, String received, @Nullable Duration retryAfter)
      implements ModelReply {}
}
