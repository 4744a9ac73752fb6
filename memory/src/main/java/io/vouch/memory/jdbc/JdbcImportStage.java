package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.memory.ImportStage;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The staged rows of one import in the tables {@code stage_item}, {@code stage_person} and {@code
 * stage_event}.
 *
 * <p>Rows are gathered into batches of bounded size, each one short transaction, so that other
 * writers get their turn. A stage that is opened again is taken over: every use checks the
 * generation under which it was opened, so whoever held it before fails with CONFLICT instead of
 * mixing rows.
 */
final class JdbcImportStage implements ImportStage {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private final Database database;
  private final String name;
  private final StageLease lease;
  private final StageBatch<Item> items;
  private final StageBatch<Person> people;
  private final StageBatch<Event> events;
  private @Nullable String resumeToken;
  private boolean ended;

  JdbcImportStage(Database database, String name) {
    this.database = database;
    this.name = name;
    this.lease = database.write(session -> StageLease.take(session, name));
    this.resumeToken = lease.resumeToken();
    this.items = StageBatch.ofItems(lease.firstKey(), lease.itemRows());
    this.people = StageBatch.ofPeople(lease.firstKey(), lease.personRows());
    this.events = StageBatch.ofEvents(lease.firstKey(), lease.eventRows());
  }

  @Override
  public Optional<String> resumeToken() {
    return Optional.ofNullable(resumeToken);
  }

  @Override
  public void items(List<Item> rows) {
    stage(items, rows);
  }

  @Override
  public void people(List<Person> rows) {
    stage(people, rows);
  }

  @Override
  public void events(List<Event> rows) {
    stage(events, rows);
  }

  private <T> void stage(StageBatch<T> batch, List<T> rows) {
    mustBeOpen();
    for (T row : rows) {
      batch.add(row);
      if (batch.isFull()) {
        commit(session -> batch.insert(session));
        batch.inserted();
      }
    }
  }

  @Override
  public void checkpoint(String token) {
    mustBeOpen();
    commit(session -> {
      insertAll(session);
      return lease.checkpoint(session, token, items.rows(), people.rows(), events.rows());
    });
    markInserted();
    resumeToken = token;
  }

  @Override
  public Published publish(CatalogueSchema schema) {
    mustBeOpen();
    Published published =
        commit(session -> {
          insertAll(session);
          Published result = new StagePublication(session, lease).publish(schema);
          lease.drop(session);
          return result;
        });
    ended = true;
    database.upkeep(database.dialect()::shrinkLog);
    return published;
  }

  @Override
  public void discard() {
    mustBeOpen();
    commit(lease::drop);
    ended = true;
  }

  @Override
  public void close() {
    if (ended) {
      return;
    }
    ended = true;
    if (resumeToken == null) {
      database.write(session -> lease.holds(session) ? lease.drop(session) : 0);
    }
  }

  private void insertAll(Session session) throws SQLException {
    items.insert(session);
    people.insert(session);
    events.insert(session);
  }

  private void markInserted() {
    items.inserted();
    people.inserted();
    events.inserted();
  }

  private <T> T commit(Database.Work<T> work) {
    return database.write(session -> {
      if (!lease.holds(session)) {
        throw new VouchException(ErrorCode.CONFLICT, SAY.stageTakenOver(name));
      }
      return work.on(session);
    });
  }

  private void mustBeOpen() {
    if (ended) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.stageEnded(name));
    }
  }
}
