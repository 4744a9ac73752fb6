package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** What a job is at. */
public enum JobKind implements StoredCode {
  IMPORT,
  TRAINING,
  TUNING,
  SIMULATION,
  EVALUATION
}
