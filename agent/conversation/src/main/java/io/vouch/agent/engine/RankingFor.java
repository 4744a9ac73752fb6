package io.vouch.agent.engine;

import io.vouch.domain.PersonId;

/** Which ranking serves a person: the active one, unless an experiment says otherwise. */
public interface RankingFor {
  /** Everybody gets the active one. */
  RankingFor ACTIVE = (current, person, nowMillis) -> current;

  /**
   * The engine that serves the person now; asking means that the person is shown what it ranks.
   *
   * @param current the engine with the active configuration
   */
  Engine engine(Engine current, PersonId person, long nowMillis);
}
