package io.vouch.agent.chat;

import io.vouch.domain.StoredCode;

/** Who made a message's plan. */
public enum UnderstoodBy implements StoredCode {
  GRAMMAR,
  MODEL
}
