package io.vouch.domain;

/**
 * A source of fresh identifiers, injected so that a run can be repeated with the same ids.
 *
 * <p>Implementations are thread-safe and never return the same text twice.
 */
@FunctionalInterface
public interface IdSource {
  /** A fresh identifier, a valid value of every id record. */
  String next();
}
