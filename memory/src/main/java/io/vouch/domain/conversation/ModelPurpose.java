package io.vouch.domain.conversation;

import io.vouch.domain.StoredCode;

/** What a language model is asked for. */
public enum ModelPurpose implements StoredCode {
  /** A plan for a message. */
  PLAN,
  /** The same again, after an answer that was no legal plan. */
  REPAIR,
  /** Whether a plan says what the message says. */
  CRITIC,
  /** The text of an answer. */
  NARRATE,
  /** Nothing but whether it answers. */
  PROBE,
  /** A correction of a tuning round. */
  TUNE
}
