package io.vouch.domain.profile;

/** Whether a remembered fact speaks for or against its subject. */
public enum FactPolarity {
  LIKES,
  DISLIKES
}
