package io.vouch.domain;

/**
 * The kind of a failure, stable across releases: HTTP maps it to a status, the command line to an
 * exit code.
 */
public enum ErrorCode {
  /** The request is malformed or breaks a rule; the caller can mend it. */
  INVALID_REQUEST,
  /** The caller did not say who it is. */
  UNAUTHENTICATED,
  /** The caller may not do this. */
  FORBIDDEN,
  /** The named thing does not exist. */
  NOT_FOUND,
  /** The thing is busy or has changed; try again. */
  CONFLICT,
  /** The request or the file exceeds a stated bound. */
  TOO_LARGE,
  /** The data given (a file, a row, a stored record) is broken. */
  BAD_DATA,
  /** A setting is unknown, missing or out of range. */
  CONFIGURATION,
  /** The language model endpoint failed or answered nonsense. */
  MODEL,
  /** A deadline or budget ran out. */
  DEADLINE,
  /** The store failed. */
  STORAGE,
  /** A defect of Vouch itself. */
  INTERNAL
}
