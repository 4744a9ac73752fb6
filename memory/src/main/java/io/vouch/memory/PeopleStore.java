package io.vouch.memory;

import io.vouch.domain.PersonId;
import io.vouch.domain.people.Person;
import java.util.List;
import java.util.Optional;

/** The people known to the store. Thread-safe; writes are atomic. */
public interface PeopleStore {
  void upsert(List<Person> people);

  Optional<Person> find(PersonId id);

  long count();

  /**
   * Erases a person with every row that is theirs: events, impressions, conversations, turns, model
   * exchanges, profile.
   *
   * @return the number of rows erased
   */
  long erase(PersonId id);
}
