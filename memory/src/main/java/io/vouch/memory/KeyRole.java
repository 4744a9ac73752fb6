package io.vouch.memory;

import io.vouch.domain.StoredCode;

/** What an access key is for. */
public enum KeyRole implements StoredCode {
  /** Sends events, nothing else: safe to give to a browser. */
  INGEST,
  /** Asks for recommendations and talks, as the person the key is bound to. */
  SERVE,
  /** A front end that has authenticated its users: asks, talks and sends events for any person. */
  TRUSTED_FRONTEND,
  /** Everything. */
  ADMIN
}
