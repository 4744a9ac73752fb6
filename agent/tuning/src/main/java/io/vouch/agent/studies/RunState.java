package io.vouch.agent.studies;

import io.vouch.domain.StoredCode;

/** How the run of a study in this process stands. */
public enum RunState implements StoredCode {
  /** There is none. */
  NONE,
  RUNNING,
  /** A window on people is not over; the run has ended. */
  WAITING,
  /** A person has to look; the run has ended. */
  HELD,
  /** A person wanted it to end. */
  STOPPED,
  /** Everything is done. */
  FINISHED,
  FAILED
}
