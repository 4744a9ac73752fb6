package io.vouch.agent.replay;

import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.memory.ProfileStore;
import io.vouch.memory.VouchStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A profile's history as far as the turns that had ended by a moment had written it. */
final class ProfilesAsOf implements ProfileStore {
  private final VouchStore stored;
  private final Moment moment;

  ProfilesAsOf(VouchStore stored, Moment moment) {
    this.stored = stored;
    this.moment = moment;
  }

  @Override
  public List<ProfileEvent> history(PersonId person) {
    Map<TurnId, Boolean> known = new HashMap<>();
    return stored.profiles().history(person).stream()
        .filter(event -> known.computeIfAbsent(event.turn(), turn -> wasKnown(turn, event)))
        .toList();
  }

  private boolean wasKnown(TurnId turn, ProfileEvent event) {
    return stored
        .conversations()
        .turn(turn)
        .map(moment::isAfter)
        .orElseGet(() -> event.atMillis() < moment.turn().startedAtMillis());
  }

  @Override
  public void append(List<ProfileEvent> events) {}
}
