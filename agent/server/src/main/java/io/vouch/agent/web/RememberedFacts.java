package io.vouch.agent.web;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.FactId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.Profile;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.domain.profile.ProfileEvent.Retracted;
import io.vouch.memory.ProfileStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person, to be read, changed and forgotten by hand.
 *
 * <p>As in a conversation, forgetting a fact takes back everything that was ever said on its
 * subject, so that nothing of it comes back; its source stays the turn in which it was said.
 */
@Singleton
class RememberedFacts {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final ProfileStore profiles;
  private final IdSource ids;
  private final InstantSource clock;

  @Inject
  RememberedFacts(VouchStore store, IdSource ids, InstantSource clock) {
    this.profiles = store.profiles();
    this.ids = ids;
    this.clock = clock;
  }

  /** The facts that count now, in this conversation where one is named. */
  List<Asserted> of(PersonId person, @Nullable ConversationId conversation) {
    return profile(person).factsAt(clock.millis(), conversation);
  }

  /**
   * Takes a fact back, with everything else said on its subject.
   *
   * @throws VouchException NOT_FOUND if the person has no such fact
   */
  void forget(PersonId person, FactId fact) {
    Profile profile = profile(person);
    profiles.append(retractions(profile, standing(profile, person, fact)));
  }

  /**
   * Turns a fact into its opposite or back.
   *
   * @throws VouchException NOT_FOUND if the person has no such fact
   */
  void turn(PersonId person, FactId fact, FactPolarity polarity) {
    Profile profile = profile(person);
    Asserted old = standing(profile, person, fact);
    List<ProfileEvent> events = new ArrayList<>(retractions(profile, old));
    events.add(
        new Asserted(
            new FactId(ids.next()),
            person,
            polarity,
            old.field(),
            old.value(),
            old.strength(),
            old.turn(),
            clock.millis(),
            old.validity()));
    profiles.append(events);
  }

  private List<ProfileEvent> retractions(Profile profile, Asserted meant) {
    return profile.assertions().stream()
        .filter(said -> said.field().equals(meant.field()) && said.value().equals(meant.value()))
        .<ProfileEvent>map(
            said -> new Retracted(said.fact(), said.person(), meant.turn(), clock.millis()))
        .toList();
  }

  private Profile profile(PersonId person) {
    return Profile.of(profiles.history(person));
  }

  private static Asserted standing(Profile profile, PersonId person, FactId fact) {
    return profile.assertions().stream()
        .filter(said -> said.fact().equals(fact))
        .findFirst()
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noFact(fact, person)));
  }
}
