package io.vouch.memory;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * A place where an import gathers rows that nobody sees until it publishes them, all at once.
 *
 * <p>Rows survive a kill up to the last checkpoint; an import of the same name then resumes there.
 * Not thread-safe: one writer.
 */
public interface ImportStage extends AutoCloseable {
  /**
   * Where to go on, as the importer itself wrote it at its last checkpoint; empty for a fresh
   * stage.
   */
  Optional<String> resumeToken();

  void items(List<Item> items);

  void people(List<Person> people);

  void events(List<Event> events);

  /**
   * Makes everything staged so far durable together with the importer's own note of how far it
   * came.
   */
  void checkpoint(String resumeToken);

  /** Moves everything staged into the live tables in one transaction and drops the stage. */
  Published publish(CatalogueSchema schema);

  /** Drops everything staged. */
  void discard();

  /** Ends the use of the stage without publishing; what was checkpointed stays for a resume. */
  @Override
  void close();

  /**
   * What publishing changed, counted by reading the live tables back.
   *
   * @param newEvents events that were not there before; the others had a known id
   */
  record Published(
      CatalogueVersion version,
      long itemsInStore,
      long eventsInStore,
      long peopleInStore,
      long newItems,
      long newEvents) {}
}
