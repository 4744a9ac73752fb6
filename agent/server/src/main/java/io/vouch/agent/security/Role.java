package io.vouch.agent.security;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Locale;
import java.util.Set;

/** What a key is for; each role is a fixed set of permissions. */
public enum Role {
  /** Sends events, nothing else: safe to give to a browser. */
  INGEST(Set.of(Permission.WRITE_EVENTS)),
  /** Asks for recommendations and talks, as the person the key is bound to. */
  SERVE(Set.of(Permission.ASK, Permission.READ_ITEMS)),
  /** A front end that has authenticated its users: asks, talks and sends events for any person. */
  TRUSTED_FRONTEND(
      Set.of(
          Permission.ASK, Permission.READ_ITEMS, Permission.WRITE_EVENTS, Permission.ANY_PERSON)),
  /** Everything. */
  ADMIN(Set.of(Permission.values()));

  private static final SecurityMessages SAY = Messages.of(SecurityMessages.class);

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  /** Whether the role includes the permission. */
  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** The name as it is stored and printed, lower snake case. */
  public String storedName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of that stored name.
   *
   * @throws VouchException CONFIGURATION if there is none
   */
  public static Role of(String storedName) {
    for (Role role : values()) {
      if (role.storedName().equals(storedName)) {
        return role;
      }
    }
    throw new VouchException(ErrorCode.CONFIGURATION, SAY.unknownRole(storedName));
  }
}
