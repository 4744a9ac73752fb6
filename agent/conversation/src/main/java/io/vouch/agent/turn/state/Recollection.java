package io.vouch.agent.turn.state;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.people.Event;
import io.vouch.domain.profile.Profile;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.tools.request.Taste;
import java.util.List;

/**
 * Everything a turn knows before it reads the message; read once.
 *
 * @param engine the snapshot that the whole turn runs on
 * @param isNew whether the conversation begins with this turn
 * @param profile what is remembered of the person
 * @param events the person's newest events, newest first
 * @param number 1-based number of this turn
 */
public record Recollection(
    Engine engine,
    PersonId person,
    ConversationId conversation,
    boolean isNew,
    TurnId turn,
    int number,
    ConversationState state,
    Taste taste,
    List<Event> events,
    Profile profile,
    long nowMillis) {
  /** The facts that count now, in this conversation, in the order said. */
  public List<ProfileEvent.Asserted> facts() {
    return profile.factsAt(nowMillis, conversation);
  }

  /** What a planner may know, for these words. */
  public PlanningContext planning(String message) {
    return new PlanningContext(message, engine.vocabulary(), state.view()).in(state.language());
  }
}
