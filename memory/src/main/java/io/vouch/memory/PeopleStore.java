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
   * Every row of every table that {@link #erase} would erase, the person first; a table without any
   * has an empty list.
   */
  List<OwnedRows> export(PersonId id);

  /**
   * Erases a person with every row that is theirs: events, impressions, conversations, turns, model
   * exchanges, profile.
   *
   * @return the number of rows erased
   */
  long erase(PersonId id);
}
