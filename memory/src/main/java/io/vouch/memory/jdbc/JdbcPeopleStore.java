package io.vouch.memory.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Person;
import io.vouch.memory.OwnedRows;
import io.vouch.memory.PeopleStore;
import io.vouch.memory.json.DomainJson;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The people in the table {@code person}, and the erasing of everything that is theirs. */
final class JdbcPeopleStore implements PeopleStore {
  /** The columns in the order of {@link #bind}. */
  static final String COLUMNS = "person_id, attributes";

  /** Ends an insertion into {@code person}: a known id gets the new attributes. */
  static final String REPLACE =
      " on conflict (person_id) do update set attributes = excluded.attributes";

  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private final Database database;

  JdbcPeopleStore(Database database) {
    this.database = database;
  }

  @Override
  public void upsert(List<Person> people) {
    String sql = "insert into person (" + COLUMNS + ") values (?, ?)" + REPLACE;
    List<Person> inOrder = people.stream().sorted(Comparator.comparing(Person::id)).toList();
    database.write(session ->
        session.changeAll(sql, inOrder, (statement, person) -> bind(statement, 1, person)));
  }

  @Override
  public Optional<Person> find(PersonId id) {
    String sql = "select attributes from person where person_id = ?";
    return database.read(session ->
        session.first(
            sql,
            row -> new Person(id, DomainJson.read(row.text("attributes"), ATTRIBUTES)),
            id.value()));
  }

  @Override
  public long count() {
    return database.read(JdbcPeopleStore::count);
  }

  @Override
  public List<OwnedRows> export(PersonId id) {
    return database.read(session -> OwnedTables.export(session, id));
  }

  /**
   * {@inheritDoc}
   *
   * <p>On SQLite the deleted cells are overwritten and the write-ahead log is folded in, so that
   * the text is gone from the disk too, unless a reader of that moment still needs the log.
   */
  @Override
  public long erase(PersonId id) {
    database.upkeep(database.dialect()::beforeErasing);
    try {
      return database.write(session -> {
        session.dialect().aloneWithPeople(session);
        return OwnedTables.erase(session, id);
      });
    } finally {
      database.upkeep(database.dialect()::afterErasing);
    }
  }

  /**
   * Makes people known who are not yet; the ids are taken in order, so that two writers cannot lock
   * each other out. Whoever writes rows that a person owns begins with this, even where the person
   * is known: erasing waits for those who have begun, and those who begin wait for it.
   */
  static void know(Session session, Collection<PersonId> people) throws SQLException {
    session.changeAll(
        "insert into person (person_id, attributes) values (?, '{}') on conflict do nothing",
        new TreeSet<>(people),
        (statement, person) -> statement.setString(1, person.value()));
  }

  static void bind(PreparedStatement statement, int first, Person person) throws SQLException {
    statement.setString(first, person.id().value());
    statement.setString(first + 1, DomainJson.write(person.attributes()));
  }

  static long count(Session session) throws SQLException {
    return session.number("select count(*) from person");
  }
}
