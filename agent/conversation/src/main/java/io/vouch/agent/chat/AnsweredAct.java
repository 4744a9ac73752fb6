package io.vouch.agent.chat;

import io.vouch.domain.StoredCode;

/** What was carried out for a message. */
public enum AnsweredAct implements StoredCode {
  RECOMMEND,
  SHOW_MORE,
  COUNT,
  LIST_VALUES,
  STATISTIC,
  BUNDLE,
  LOOK_UP,
  COMPARE,
  EXPLAIN,
  REMEMBER,
  FORGET,
  SHOW_PROFILE,
  SMALL_TALK,
  /** Nothing but a question back. */
  ASK
}
