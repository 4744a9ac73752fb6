package io.vouch.agent.chat;

import io.vouch.domain.StoredCode;

/** The steps of a turn whose time is told, in their order. */
public enum TurnStep implements StoredCode {
  RECALL,
  /** Reading and checking. */
  UNDERSTAND,
  ACT,
  /** Only where there are items. */
  VOUCH,
  NARRATE
}
