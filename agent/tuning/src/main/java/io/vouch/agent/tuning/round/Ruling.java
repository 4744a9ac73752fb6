package io.vouch.agent.tuning.round;

import io.vouch.domain.StoredCode;

/** What a person decides on a study's confirmed round. */
public enum Ruling implements StoredCode {
  APPROVAL("approval", "version"),
  REJECTION("rejection", "reason");

  private final String code;
  private final String detail;

  Ruling(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /** Also the kind of its note. */
  @Override
  public String code() {
    return code;
  }

  /** What its note tells besides who ruled: the approved version, or why. */
  String detail() {
    return detail;
  }
}
