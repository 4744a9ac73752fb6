package io.vouch.agent.security;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.memory.KeyRole;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent a request, as far as it is known.
 *
 * <p>Rule of identity: a caller with {@link Permission#ANY_PERSON} may name any person. Every other
 * caller is the person {@code key-LABEL}, or {@code key-LABEL/SESSION} where it sends a session,
 * and naming anybody else is refused, never rewritten.
 *
 * @param label the key's label; {@code local} where no key is needed
 * @param session the secret of one visit, as the caller sent it, or null
 */
public record Caller(String label, KeyRole role, @Nullable String session) {
  private static final SecurityMessages SAY = Messages.of(SecurityMessages.class);

  private static final int SHORTEST_SESSION = 16;
  private static final int LONGEST_SESSION = 128;

  public Caller {
    if (session != null
        && !session.matches("[A-Za-z0-9_-]{%d,%d}".formatted(SHORTEST_SESSION, LONGEST_SESSION))) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.wrongSession(SHORTEST_SESSION, LONGEST_SESSION));
    }
  }

  /** A caller on a machine-local server without keys: everything is open. */
  public static Caller local() {
    return new Caller("local", KeyRole.ADMIN, null);
  }

  /** Whether its role includes the permission. */
  public boolean allows(Permission permission) {
    return Permission.of(role).contains(permission);
  }

  /**
   * Lets the caller pass.
   *
   * @throws VouchException FORBIDDEN if its role lacks the permission
   */
  public void require(Permission permission) {
    if (!allows(permission)) {
      throw new VouchException(ErrorCode.FORBIDDEN, SAY.mayNot(label, role.code(), permission));
    }
  }

  /**
   * The person this caller speaks for, where it named this one or nobody.
   *
   * @return null only where nobody was named by a caller that may name anybody
   * @throws VouchException FORBIDDEN if it named somebody else
   */
  public @Nullable PersonId person(@Nullable PersonId named) {
    if (allows(Permission.ANY_PERSON)) {
      return named;
    }
    PersonId own = own();
    if (named != null && !named.equals(own)) {
      throw new VouchException(ErrorCode.FORBIDDEN, SAY.mayNotSpeakFor(label, named));
    }
    return own;
  }

  /** The person that the key itself is: {@code key-LABEL}, or {@code key-LABEL/SESSION}. */
  public PersonId own() {
    return new PersonId("key-" + label + (session == null ? "" : "/" + session));
  }
}
