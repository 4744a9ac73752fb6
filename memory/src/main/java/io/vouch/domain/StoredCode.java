package io.vouch.domain;

/**
 * A constant of an enum that stores keep by a code of its own, so that the constant may be renamed.
 * A code never changes; it is lower snake case where it is not older than this rule.
 */
public interface StoredCode {
  /** The text by which the constant is stored and told to other programs. */
  String code();
}
