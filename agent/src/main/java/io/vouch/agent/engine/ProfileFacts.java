package io.vouch.agent.engine;

import io.vouch.domain.FactId;
import io.vouch.domain.profile.ProfileEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is remembered of a person now: the fold of the append-only history. */
public final class ProfileFacts {
  private ProfileFacts() {}

  /** The facts that were asserted, not retracted and not expired at that time, oldest first. */
  public static List<ProfileEvent.Asserted> of(List<ProfileEvent> history, long nowMillis) {
    Map<FactId, ProfileEvent.Asserted> facts = new LinkedHashMap<>();
    for (ProfileEvent event : history) {
      switch (event) {
        case ProfileEvent.Asserted asserted -> facts.put(asserted.fact(), asserted);
        case ProfileEvent.Retracted retracted -> facts.remove(retracted.fact());
      }
    }
    return facts.values().stream().filter(fact -> isLive(fact, nowMillis)).toList();
  }

  private static boolean isLive(ProfileEvent.Asserted fact, long nowMillis) {
    Long expires = fact.expiresAtMillis();
    return expires == null || expires > nowMillis;
  }
}
