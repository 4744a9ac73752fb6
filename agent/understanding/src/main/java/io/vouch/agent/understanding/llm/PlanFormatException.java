package io.vouch.agent.understanding.llm;

/**
 * A rule of the plan's JSON that a text breaks; the message is shown to the model that wrote it.
 */
final class PlanFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  PlanFormatException(String rule) {
    super(rule);
    this.rule = rule;
  }

  /** The message, which is never missing. */
  String rule() {
    return rule;
  }
}
