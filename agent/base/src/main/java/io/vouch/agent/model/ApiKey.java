package io.vouch.agent.model;

/** A secret that never prints itself. */
public record ApiKey(String secret) {
  private static final String MASK = "***";

  /** The text with every occurrence of this key masked, for logs and records. */
  public String mask(String text) {
    return secret.isEmpty() ? text : text.replace(secret, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
