package io.vouch.memory;

import java.util.List;
import java.util.Optional;

/**
 * Access keys as unsalted SHA-256 digests of high-entropy secrets; the secrets themselves are never
 * stored.
 */
public interface AccessKeyStore {
  /** Stores a key under the digest of its secret. */
  void save(AccessKey key);

  Optional<AccessKey> findByDigest(String sha256Hex);

  List<AccessKey> all();

  /** Removes the key of that label; false where there is none. */
  boolean remove(String label);

  /**
   * A key's public side.
   *
   * @param label unique name for people
   * @param sha256Hex lower-case hex digest of the secret
   */
  record AccessKey(String label, KeyRole role, String sha256Hex, long createdAtMillis) {}
}
