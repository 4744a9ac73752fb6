package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** What is worth an entry in the {@link AuditLog}. */
public enum AuditedDeed implements StoredCode {
  PERSON_EXPORTED,
  PERSON_ERASED,
  KEY_CREATED,
  KEY_REMOVED
}
