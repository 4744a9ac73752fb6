package io.vouch.agent.http;

import io.vouch.agent.security.Caller;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, from its headers: {@code Authorization: Bearer}, {@code X-API-Key}, {@code
 * X-Vouch-Session}.
 */
@RequestScoped
public class Identity {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final String BEARER = "Bearer ";

  private final KeyRing keys;
  private final HttpHeaders headers;

  @Inject
  Identity(KeyRing keys, HttpHeaders headers) {
    this.keys = keys;
    this.headers = headers;
  }

  /** The caller, allowed to do this. */
  public Caller allowed(Permission permission) {
    Caller caller = keys.caller(secret(), headers.getHeaderString("X-Vouch-Session"));
    caller.require(permission);
    return caller;
  }

  /**
   * The person that an asking caller speaks for, where it may leave the name out: then the key is
   * the person.
   *
   * @throws VouchException FORBIDDEN if it named somebody it may not speak for
   */
  public PersonId askingOrOwn(@Nullable String named) {
    Caller caller = allowed(Permission.ASK);
    PersonId person = caller.person(named == null ? null : new PersonId(named));
    return person == null ? caller.own() : person;
  }

  /** The person that an asking caller speaks for; null where it named nobody and need not. */
  public @Nullable PersonId asking(@Nullable String named) {
    return allowed(Permission.ASK).person(named == null ? null : new PersonId(named));
  }

  /** The person that an asking caller speaks for, required. */
  public PersonId someoneAsking(@Nullable String named) {
    PersonId person = asking(named);
    if (person == null) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.userMissing());
    }
    return person;
  }

  private @Nullable String secret() {
    String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    return headers.getHeaderString("X-API-Key");
  }
}
