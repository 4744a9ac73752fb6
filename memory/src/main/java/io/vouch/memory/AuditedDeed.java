package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** What is worth an entry in the {@link AuditLog}. */
public enum AuditedDeed implements StoredCode {
  PERSON_EXPORTED("person_exported"),
  PERSON_ERASED("person_erased"),
  KEY_CREATED("key_created"),
  KEY_REMOVED("key_removed");

  private final String code;

  AuditedDeed(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
