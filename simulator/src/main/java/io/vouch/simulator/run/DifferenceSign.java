package io.vouch.simulator.run;

import io.vouch.domain.StoredCode;

/** Which way a difference goes, where it is real. */
public enum DifferenceSign implements StoredCode {
  HIGHER,
  LOWER,
  NO_DIFFERENCE;

  @Override
  public String code() {
    return StoredCode.super.code().replace('_', ' ');
  }
}
