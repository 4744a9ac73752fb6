package io.vouch.memory.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.TuningStore;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tuning histories in {@code memory_events} and the tables derived from it. */
final class JdbcTuningStore implements TuningStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final TypeReference<TuningEvent> EVENT = new TypeReference<>() {};
  private static final String OF_STUDY = " where study_id = ?";

  private final Database database;

  JdbcTuningStore(Database database) {
    this.database = database;
  }

  @Override
  public int append(StudyId study, List<TuningEvent> events, long atMillis) {
    return database.write(session -> {
      alone(session, study);
      List<TuningEvent> fresh = new ArrayList<>();
      for (TuningEvent event : events) {
        if (isNew(session, study, event)) {
          fresh.add(event);
        }
      }
      // The fold checks that every event follows from the state before anything is written.
      TuningState after = TuningRows.state(session, study).after(fresh);
      for (TuningEvent event : fresh) {
        insert(session, study, event, atMillis);
        TuningRows.derive(session, study, event, key(session, study, event));
      }
      TuningRows.relations(session, study, after);
      return fresh.size();
    });
  }

  /** What is appended follows from what is there, so a study's history grows by one at a time. */
  private static void alone(Session session, StudyId study) throws SQLException {
    session.alone("study " + study);
  }

  private static boolean isNew(Session session, StudyId study, TuningEvent event)
      throws SQLException {
    Optional<String> stored =
        session.first(
            "select metadata_json from memory_events" + OF_STUDY + " and idempotency_key = ?",
            row -> row.text("metadata_json"),
            study.value(),
            event.idempotencyKey());
    if (stored.isPresent() && !stored.get().equals(DomainJson.write(event, EVENT))) {
      throw new VouchException(
          ErrorCode.CONFLICT, SAY.tuningEventCannotChange(event.idempotencyKey(), study));
    }
    return stored.isEmpty();
  }

  private static void insert(Session session, StudyId study, TuningEvent event, long atMillis)
      throws SQLException {
    session.change(
        "insert into memory_events (study_id, event_type, idempotency_key, metadata_json,"
            + " at_millis) values (?, ?, ?, ?, ?)",
        study.value(),
        type(event),
        event.idempotencyKey(),
        DomainJson.write(event, EVENT),
        atMillis);
  }

  /** The class name in lower snake case: {@code episode_searched}. */
  private static String type(TuningEvent event) {
    return event
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static long key(Session session, StudyId study, TuningEvent event) throws SQLException {
    return session.number(
        "select event_key from memory_events" + OF_STUDY + " and idempotency_key = ?",
        study.value(),
        event.idempotencyKey());
  }

  @Override
  public TuningState state(StudyId study) {
    return database.read(session -> TuningRows.state(session, study));
  }

  @Override
  public List<StoredEvent> history(StudyId study) {
    return database.read(session -> history(session, study));
  }

  private static List<StoredEvent> history(Session session, StudyId study) throws SQLException {
    return session.list(
        "select metadata_json, at_millis from memory_events" + OF_STUDY + " order by event_key",
        row ->
            new StoredEvent(
                DomainJson.read(row.text("metadata_json"), EVENT), row.number("at_millis")),
        study.value());
  }

  @Override
  public List<StudyId> studies() {
    return database.read(session ->
        session.list(
            "select distinct study_id from memory_events order by" + " study_id",
            row -> new StudyId(row.text("study_id"))));
  }

  @Override
  public void rebuild(StudyId study) {
    database.write(session -> {
      alone(session, study);
      TuningRows.clear(session, study);
      List<TuningEvent> events = history(session, study).stream().map(StoredEvent::event).toList();
      for (TuningEvent event : events) {
        TuningRows.derive(session, study, event, key(session, study, event));
      }
      TuningRows.relations(session, study, TuningState.EMPTY.after(events));
      return events.size();
    });
  }
}
