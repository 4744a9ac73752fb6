package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** How a job stands. */
public enum JobState implements StoredCode {
  /** Somebody works on it, or did until a process ended without a word. */
  RUNNING,
  /** It ended with a result. */
  DONE,
  FAILED,
  /** A person wanted it to end. */
  STOPPED,
  /** The process that worked on it ended first. */
  INTERRUPTED
}
