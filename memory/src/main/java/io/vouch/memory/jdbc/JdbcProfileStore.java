package io.vouch.memory.jdbc;

import io.vouch.domain.ConversationId;
import io.vouch.domain.FactId;
import io.vouch.domain.PersonId;
import io.vouch.domain.StoredCode;
import io.vouch.domain.TurnId;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.domain.profile.ProfileEvent.Retracted;
import io.vouch.domain.profile.Validity;
import io.vouch.memory.ProfileStore;
import io.vouch.memory.jdbc.rows.Row;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;

/** The profile histories in the table {@code profile_fact}. */
final class JdbcProfileStore implements ProfileStore {
  private static final String COLUMNS =
      "kind, fact_id, person_id, turn_id, at_millis, polarity, field, value, strength, expires_at_millis,"
          + " conversation_id";
  private static final String APPEND =
      "insert into profile_fact (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  /** Which event a row is. */
  private enum Kind implements StoredCode {
    ASSERTED,
    RETRACTED
  }

  JdbcProfileStore(Database database) {
    this.database = database;
  }

  @Override
  public void append(List<ProfileEvent> events) {
    database.write(session -> append(session, events));
  }

  static int append(Session session, List<ProfileEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return 0;
    }
    JdbcPeopleStore.know(
        session, events.stream().map(ProfileEvent::person).collect(Collectors.toSet()));
    return session.changeAll(APPEND, events, JdbcProfileStore::bind);
  }

  @Override
  public List<ProfileEvent> history(PersonId person) {
    String sql = "select " + COLUMNS + " from profile_fact where person_id = ? order by entry_key";
    return database.read(session -> session.list(sql, JdbcProfileStore::read, person.value()));
  }

  private static void bind(PreparedStatement statement, ProfileEvent event) throws SQLException {
    statement.setString(2, event.fact().value());
    statement.setString(3, event.person().value());
    statement.setString(4, event.turn().value());
    statement.setLong(5, event.atMillis());
    switch (event) {
      case Asserted asserted -> {
        statement.setString(1, Kind.ASSERTED.code());
        statement.setString(6, asserted.polarity().code());
        statement.setString(7, asserted.field());
        statement.setString(8, asserted.value());
        statement.setDouble(9, asserted.strength());
        bind(statement, asserted.validity());
      }
      case Retracted retracted -> {
        statement.setString(1, Kind.RETRACTED.code());
        for (int i = 6; i <= 8; i++) {
          statement.setNull(i, Types.VARCHAR);
        }
        statement.setNull(9, Types.DOUBLE);
        bind(statement, Validity.ALWAYS);
      }
    }
  }

  private static void bind(PreparedStatement statement, Validity validity) throws SQLException {
    Long untilMillis = validity.untilMillis();
    if (untilMillis == null) {
      statement.setNull(10, Types.BIGINT);
    } else {
      statement.setLong(10, untilMillis);
    }
    ConversationId within = validity.within();
    statement.setString(11, within == null ? null : within.value());
  }

  private static ProfileEvent read(Row row) throws SQLException {
    FactId fact = new FactId(row.text("fact_id"));
    PersonId person = new PersonId(row.text("person_id"));
    TurnId turn = new TurnId(row.text("turn_id"));
    long atMillis = row.number("at_millis");
    return switch (row.code("kind", Kind.class)) {
      case RETRACTED -> new Retracted(fact, person, turn, atMillis);
      case ASSERTED ->
          new Asserted(
              fact,
              person,
              row.code("polarity", FactPolarity.class),
              row.text("field"),
              row.text("value"),
              row.decimal("strength"),
              turn,
              atMillis,
              validity(row));
    };
  }

  private static Validity validity(Row row) throws SQLException {
    String within = row.textOrNull("conversation_id");
    return new Validity(
        row.numberOrNull("expires_at_millis"), within == null ? null : new ConversationId(within));
  }
}
