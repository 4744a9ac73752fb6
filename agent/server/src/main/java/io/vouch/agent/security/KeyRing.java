package io.vouch.agent.security;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.AccessKeyStore;
import io.vouch.memory.AccessKeyStore.AccessKey;
import io.vouch.memory.AuditLog;
import io.vouch.memory.AuditedDeed;
import io.vouch.memory.KeyRole;
import io.vouch.messages.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The access keys: made here, shown once, stored only as a digest.
 *
 * <p>A secret is {@code vk_} and 32 random bytes in URL-safe Base64, so an unsalted SHA-256 cannot
 * be guessed back. Thread-safe.
 */
public final class KeyRing {
  private static final SecurityMessages SAY = Messages.of(SecurityMessages.class);

  private static final String PREFIX = "vk_";
  private static final int SECRET_BYTES = 32;

  /** Keys are only made and removed on the command line. */
  private static final String ACTOR = "command line";

  private final AccessKeyStore keys;
  private final AuditLog audit;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * A ring over stored keys.
   *
   * @param audit hears of every key made and removed
   * @param random a cryptographically strong generator
   */
  public KeyRing(AccessKeyStore keys, AuditLog audit, InstantSource clock, RandomGenerator random) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes a key and returns its secret, which nobody can see again.
   *
   * @throws VouchException CONFLICT if the label is taken
   */
  public String create(String label, KeyRole role) {
    if (!label.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.wrongLabel(label));
    }
    if (keys.all().stream().anyMatch(key -> key.label().equals(label))) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.labelTaken(label));
    }
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    keys.save(new AccessKey(label, role, digest(secret), clock.millis()));
    note(AuditedDeed.KEY_CREATED, label, "{\"role\":\"" + role.code() + "\"}");
    return secret;
  }

  /** The keys' public sides. */
  public List<AccessKey> all() {
    return keys.all();
  }

  /** Whether any key exists; then every request needs one. */
  public boolean isEmpty() {
    return keys.all().isEmpty();
  }

  /** Removes a key; false where there is none of that label. */
  public boolean remove(String label) {
    boolean removed = keys.remove(label);
    if (removed) {
      note(AuditedDeed.KEY_REMOVED, label, "{}");
    }
    return removed;
  }

  private void note(AuditedDeed deed, String label, String detailJson) {
    audit.append(new AuditLog.Entry(ACTOR, deed, label, detailJson, clock.millis()));
  }

  /**
   * Who sent a request with this secret.
   *
   * @throws VouchException UNAUTHENTICATED if a key is needed and this is none
   */
  public Caller caller(@Nullable String secret, @Nullable String session) {
    if (secret == null) {
      if (isEmpty()) {
        return Caller.local();
      }
      throw new VouchException(ErrorCode.UNAUTHENTICATED, SAY.keyNeeded());
    }
    AccessKey key =
        keys.findByDigest(digest(secret))
            .orElseThrow(() -> new VouchException(ErrorCode.UNAUTHENTICATED, SAY.unknownKey()));
    return new Caller(key.label(), key.role(), session);
  }

  private static String digest(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noSha256(), e);
    }
  }
}
