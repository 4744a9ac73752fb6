package io.vouch.memory.jdbc;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.domain.conversation.Standing;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.ConversationStore;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The conversations in the tables {@code conversation}, {@code turn} and {@code model_exchange}.
 */
final class JdbcConversationStore implements ConversationStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String CONVERSATION =
      "select conversation_id, person_id, started_at_millis from conversation";
  private static final String FIND = CONVERSATION + " where conversation_id = ?";
  private static final String TURN_COLUMNS =
      "turn_id, conversation_id, number, message, plan_json, state_json, answer_json,"
          + " catalogue_version, configuration_version, model_version, seed, started_at_millis,"
          + " took_micros";
  static final String TURN = "select " + TURN_COLUMNS + " from turn";
  private static final String STANDING =
      "select c.person_id, coalesce(t.number, 0) as number, t.state_json from conversation c left"
          + " join turn t on t.conversation_id = c.conversation_id where c.conversation_id = ?"
          + " order by t.number desc limit 1";
  private static final String EXCHANGE_COLUMNS =
      "turn_id, number, purpose, request, response, outcome, input_tokens, output_tokens,"
          + " took_millis";

  private final Database database;

  JdbcConversationStore(Database database) {
    this.database = database;
  }

  @Override
  public void start(Conversation conversation) {
    database.write(session -> {
      start(session, conversation);
      return conversation;
    });
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return database.read(session -> find(session, id));
  }

  @Override
  public List<Conversation> of(PersonId person, int limit) {
    String sql =
        CONVERSATION
            + " where person_id = ? order by started_at_millis desc, conversation_id desc limit ?";
    return database.read(
        session -> session.list(sql, JdbcConversationStore::conversation, person.value(), limit));
  }

  @Override
  public List<Conversation> startedSince(long sinceMillis) {
    String sql =
        CONVERSATION + " where started_at_millis >= ? order by started_at_millis, conversation_id";
    return database.read(
        session -> session.list(sql, JdbcConversationStore::conversation, sinceMillis));
  }

  @Override
  public void append(FinishedTurn finished) {
    database.write(session -> {
      if (finished.begun() != null) {
        start(session, finished.begun());
      }
      StoredTurn turn = finished.turn();
      Conversation conversation =
          find(session, turn.conversation()).orElseThrow(() -> unknown(turn));
      if (finished.begun() == null) {
        JdbcPeopleStore.know(session, List.of(conversation.person()));
      }
      try {
        insert(session, turn, conversation.person());
        insert(session, finished.exchanges(), conversation.person());
      } catch (SQLException failure) {
        if (StorageFailure.isMissingReference(failure)) {
          // Erased since it was found.
          throw unknown(turn);
        }
        if (StorageFailure.isConstraint(failure)) {
          throw conflict(turn, failure);
        }
        throw failure;
      }
      JdbcProfileStore.append(session, finished.facts());
      JdbcEventLog.append(session, finished.impressions());
      return turn;
    });
  }

  @Override
  public Optional<Standing> standing(ConversationId id) {
    return database.read(
        session -> session.first(STANDING, JdbcConversationStore::standing, id.value()));
  }

  @Override
  public Optional<StoredTurn> lastTurn(ConversationId id) {
    String sql = TURN + " where conversation_id = ? order by number desc limit 1";
    return database.read(session -> session.first(sql, JdbcConversationStore::turn, id.value()));
  }

  @Override
  public Optional<StoredTurn> turn(TurnId id) {
    return database.read(session ->
        session.first(TURN + " where turn_id = ?", JdbcConversationStore::turn, id.value()));
  }

  @Override
  public List<StoredTurn> turns(ConversationId id) {
    String sql = TURN + " where conversation_id = ? order by number";
    return database.read(session -> session.list(sql, JdbcConversationStore::turn, id.value()));
  }

  @Override
  public List<ModelExchange> exchanges(TurnId turn) {
    String sql =
        "select " + EXCHANGE_COLUMNS + " from model_exchange where turn_id = ? order by number";
    return database.read(
        session -> session.list(sql, JdbcConversationStore::exchange, turn.value()));
  }

  private static void start(Session session, Conversation conversation) throws SQLException {
    JdbcPeopleStore.know(session, List.of(conversation.person()));
    int inserted =
        session.change(
            "insert into conversation (conversation_id, person_id, started_at_millis) values (?, ?,"
                + " ?) on conflict do nothing",
            conversation.id().value(),
            conversation.person().value(),
            conversation.startedAtMillis());
    if (inserted == 0 && !find(session, conversation.id()).equals(Optional.of(conversation))) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.conversationExists(conversation.id()));
    }
  }

  private static Optional<Conversation> find(Session session, ConversationId id)
      throws SQLException {
    return session.first(FIND, JdbcConversationStore::conversation, id.value());
  }

  private static void insert(Session session, StoredTurn turn, PersonId person)
      throws SQLException {
    session.change(
        "insert into turn ("
            + TURN_COLUMNS
            + ", person_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        turn.id().value(),
        turn.conversation().value(),
        turn.number(),
        turn.message(),
        turn.planJson(),
        turn.stateJson(),
        turn.answerJson(),
        turn.catalogueVersion().sequence(),
        turn.configurationVersion(),
        turn.modelVersion(),
        turn.seed(),
        turn.startedAtMillis(),
        turn.tookMicros(),
        person.value());
  }

  private static void insert(Session session, List<ModelExchange> exchanges, PersonId person)
      throws SQLException {
    String sql =
        "insert into model_exchange ("
            + EXCHANGE_COLUMNS
            + ", person_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    for (ModelExchange exchange : exchanges) {
      session.change(
          sql,
          exchange.turn().value(),
          exchange.number(),
          exchange.purpose().code(),
          exchange.request(),
          exchange.response(),
          exchange.outcome().code(),
          exchange.inputTokens(),
          exchange.outputTokens(),
          exchange.tookMillis(),
          person.value());
    }
  }

  private static Conversation conversation(Row row) throws SQLException {
    return new Conversation(
        new ConversationId(row.text("conversation_id")),
        new PersonId(row.text("person_id")),
        row.number("started_at_millis"));
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        new PersonId(row.text("person_id")), row.integer("number"), row.textOrNull("state_json"));
  }

  static StoredTurn turn(Row row) throws SQLException {
    return new StoredTurn(
        new TurnId(row.text("turn_id")),
        new ConversationId(row.text("conversation_id")),
        row.integer("number"),
        row.text("message"),
        row.text("plan_json"),
        row.text("state_json"),
        row.text("answer_json"),
        new CatalogueVersion(row.number("catalogue_version")),
        row.text("configuration_version"),
        row.text("model_version"),
        row.number("seed"),
        row.number("started_at_millis"),
        row.number("took_micros"));
  }

  private static ModelExchange exchange(Row row) throws SQLException {
    return new ModelExchange(
        new TurnId(row.text("turn_id")),
        row.integer("number"),
        row.code("purpose", ModelPurpose.class),
        row.text("request"),
        row.text("response"),
        row.code("outcome", ModelOutcome.class),
        row.integer("input_tokens"),
        row.integer("output_tokens"),
        row.number("took_millis"));
  }

  private static VouchException unknown(StoredTurn turn) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.conversationMissing(turn.conversation()));
  }

  private static VouchException conflict(StoredTurn turn, SQLException cause) {
    return new VouchException(
        ErrorCode.CONFLICT, SAY.turnTaken(turn.conversation(), turn.number(), turn.id()), cause);
  }
}
