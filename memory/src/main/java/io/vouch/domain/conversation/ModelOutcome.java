package io.vouch.domain.conversation;

import io.vouch.domain.StoredCode;

/** How a call of a language model ended. */
public enum ModelOutcome implements StoredCode {
  /** With an answer. */
  OK,
  /** The turn's time ran out. */
  DEADLINE,
  /** The turn's tokens ran out; no call was made. */
  BUDGET,
  /** The turn was given up, as when a client disconnects. */
  CANCELLED,
  /** No connection. */
  UNREACHABLE,
  /** 401 or 403. */
  UNAUTHORIZED,
  /** 404: no such model or path. */
  NO_SUCH_MODEL,
  /** 429. */
  RATE_LIMITED,
  /** 5xx. */
  SERVER_ERROR,
  /** Any other status. */
  REFUSED_REQUEST,
  /** The model declined to answer. */
  REFUSAL,
  /** An answer without text. */
  EMPTY,
  /** An answer beyond the size that is read. */
  TOO_LARGE,
  /** The connection broke, or a stream ended early. */
  BROKEN_CONNECTION,
  /** The endpoint's answer is not in the protocol. */
  MALFORMED
}
