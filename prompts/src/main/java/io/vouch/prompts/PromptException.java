package io.vouch.prompts;

/**
 * A defect of a prompt file or of the values it was given; the message names the prompt, the rule
 * and what to do.
 */
public final class PromptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PromptException(String message) {
    super(message);
  }
}
