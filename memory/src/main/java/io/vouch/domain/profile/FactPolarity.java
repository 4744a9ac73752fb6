package io.vouch.domain.profile;

import io.vouch.domain.StoredCode;

/** Whether a remembered fact speaks for or against its subject. */
public enum FactPolarity implements StoredCode {
  LIKES,
  DISLIKES;

  @Override
  public String code() {
    return name();
  }
}
