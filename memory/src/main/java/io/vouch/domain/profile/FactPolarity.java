package io.vouch.domain.profile;

import io.vouch.domain.StoredCode;

/** Whether a remembered fact speaks for or against its subject. */
public enum FactPolarity implements StoredCode {
  LIKES("LIKES"),
  DISLIKES("DISLIKES");

  private final String code;

  FactPolarity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
