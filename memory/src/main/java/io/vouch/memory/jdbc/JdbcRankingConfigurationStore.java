package io.vouch.memory.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ranking configurations in the tables {@code ranking_config} and {@code ranking_activation}.
 */
final class JdbcRankingConfigurationStore implements RankingConfigurationStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String SELECT =
      "select c.version, c.weights_json, c.note from ranking_config c";
  private static final String FIND = SELECT + " where c.version = ?";
  private static final TypeReference<Map<String, Double>> WEIGHTS = new TypeReference<>() {};

  private final Database database;

  JdbcRankingConfigurationStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(RankingConfiguration configuration, long atMillis) {
    String sql =
        "insert into ranking_config (version, weights_json, note, saved_at_millis) values (?, ?, ?, ?)"
            + " on conflict do nothing";
    database.write(session -> {
      int inserted =
          session.change(
              sql,
              configuration.version(),
              DomainJson.write(configuration.weightByFactor()),
              configuration.note(),
              atMillis);
      if (inserted == 0
          && !find(session, configuration.version()).equals(Optional.of(configuration))) {
        throw new VouchException(
            ErrorCode.CONFLICT, SAY.configurationCannotChange(configuration.version()));
      }
      return inserted;
    });
  }

  @Override
  public void activate(String version, long atMillis) {
    database.write(session -> {
      if (find(session, version).isEmpty()) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.configurationMissing(version));
      }
      return session.change(
          "insert into ranking_activation (version, at_millis) values (?, ?)", version, atMillis);
    });
  }

  @Override
  public Optional<RankingConfiguration> active() {
    String sql =
        SELECT
            + " join ranking_activation a on a.version = c.version"
            + " order by a.activation_key desc limit 1";
    return database.read(
        session -> session.first(sql, JdbcRankingConfigurationStore::configuration));
  }

  @Override
  public Optional<RankingConfiguration> find(String version) {
    return database.read(session -> find(session, version));
  }

  @Override
  public List<Activation> activations() {
    String sql = "select version, at_millis from ranking_activation order by activation_key";
    return database.read(session ->
        session.list(sql, row -> new Activation(row.text("version"), row.number("at_millis"))));
  }

  private static Optional<RankingConfiguration> find(Session session, String version)
      throws SQLException {
    return session.first(FIND, JdbcRankingConfigurationStore::configuration, version);
  }

  private static RankingConfiguration configuration(Row row) throws SQLException {
    return new RankingConfiguration(
        row.text("version"), DomainJson.read(row.text("weights_json"), WEIGHTS), row.text("note"));
  }
}
