package io.vouch.agent.studies;

import io.vouch.domain.StoredCode;

/** Where a study stands. */
public enum StudyState implements StoredCode {
  /** A process works on it. */
  RUNNING,
  /** A person has to release it. */
  HELD,
  /** A person has frozen it. */
  FROZEN,
  /** It can go on. */
  OPEN,
  /** Fresh windows have confirmed a round, or none was worth it. */
  FINISHED,
  /** Another release wrote it. */
  UNREADABLE
}
