package io.vouch.simulator.report;

import io.vouch.domain.StoredCode;

/** What a policy is in a scenario. */
public enum PolicyRole implements StoredCode {
  /** Sees the truth. */
  ORACLE,
  BASELINE,
  KNOWN_BAD,
  /** Whatever else was asked for. */
  ALSO;

  @Override
  public String code() {
    return StoredCode.super.code().replace('_', '-');
  }
}
