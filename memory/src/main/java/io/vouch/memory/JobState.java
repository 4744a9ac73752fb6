package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** How a job stands. */
public enum JobState implements StoredCode {
  /** Somebody works on it, or did until a process ended without a word. */
  RUNNING("running"),
  /** It ended with a result. */
  DONE("done"),
  FAILED("failed"),
  /** A person wanted it to end. */
  STOPPED("stopped"),
  /** The process that worked on it ended first. */
  INTERRUPTED("interrupted");

  private final String code;

  JobState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
