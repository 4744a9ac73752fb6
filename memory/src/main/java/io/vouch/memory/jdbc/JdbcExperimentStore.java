package io.vouch.memory.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.experiment.RankedRequest;
import io.vouch.memory.ExperimentStore;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The experiments in the table {@code experiment}, the exposures in {@code exposure}, kept requests
 * in {@code ranked_request}.
 */
final class JdbcExperimentStore implements ExperimentStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String SELECT =
      "select experiment_id, salt, arms_json, start_millis, end_millis, stopped_at_millis, logged_share from experiment";
  private static final TypeReference<List<LiveArm>> ARMS = new TypeReference<>() {};

  private final Database database;

  JdbcExperimentStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(LiveWindow window) {
    database.write(session -> {
      session.alone("experiments");
      Optional<LiveWindow> known = find(session, window.id());
      if (known.isPresent()) {
        refuseOther(window, known.get());
        return 0;
      }
      refuseOverlap(window, session.list(SELECT, JdbcExperimentStore::window));
      return session.change(
          "insert into experiment (experiment_id, salt, arms_json, start_millis, end_millis, logged_share) values (?, ?, ?, ?, ?, ?)",
          window.id().value(),
          window.salt(),
          DomainJson.write(window.arms(), ARMS),
          window.startMillis(),
          window.endMillis(),
          window.loggedShare());
    });
  }

  private static void refuseOther(LiveWindow window, LiveWindow known) {
    boolean same =
        known.salt().equals(window.salt())
            && known.arms().equals(window.arms())
            && known.startMillis() == window.startMillis()
            && known.endMillis() == window.endMillis();
    if (!same) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.experimentCannotChange(window.id()));
    }
  }

  private static void refuseOverlap(LiveWindow window, List<LiveWindow> others) {
    for (LiveWindow other : others) {
      if (other.startMillis() < window.endMillis() && window.startMillis() < other.lastMillis()) {
        throw new VouchException(
            ErrorCode.CONFLICT, SAY.experimentsOverlap(window.id(), other.id()));
      }
    }
  }

  @Override
  public Optional<LiveWindow> find(WindowId id) {
    return database.read(session -> find(session, id));
  }

  private static Optional<LiveWindow> find(Session session, WindowId id) throws SQLException {
    return session.first(
        SELECT + " where experiment_id = ?", JdbcExperimentStore::window, id.value());
  }

  @Override
  public List<LiveWindow> all() {
    return database.read(session ->
        session.list(
            SELECT + " order by start_millis desc, experiment_id", JdbcExperimentStore::window));
  }

  @Override
  public void stop(WindowId id, long atMillis) {
    database.write(session -> {
      if (find(session, id).isEmpty()) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.experimentMissing(id));
      }
      return session.change(
          "update experiment set stopped_at_millis = ? where experiment_id = ? and stopped_at_millis is null",
          atMillis,
          id.value());
    });
  }

  @Override
  public boolean expose(Exposure exposure) {
    return database.write(session -> {
      JdbcPeopleStore.know(session, Set.of(exposure.person()));
      return session.change(
              "insert into exposure (experiment_id, person_id, arm, configuration_version, at_millis) values (?, ?, ?, ?, ?) on conflict do nothing",
              exposure.window().value(),
              exposure.person().value(),
              exposure.arm(),
              exposure.configurationVersion(),
              exposure.atMillis())
          > 0;
    });
  }

  @Override
  public void forEachExposure(WindowId id, Consumer<Exposure> consumer) {
    String sql =
        "select experiment_id, person_id, arm, configuration_version, at_millis from exposure"
            + " where experiment_id = ? order by at_millis, person_id";
    List<Exposure> exposures =
        database.read(session -> session.list(sql, JdbcExperimentStore::exposure, id.value()));
    exposures.forEach(consumer);
  }

  @Override
  public boolean keep(RankedRequest request, int most) {
    return database.write(session -> {
      session.alone("requests of " + request.window());
      long kept =
          session.number(
              "select count(*) from ranked_request where experiment_id = ?",
              request.window().value());
      if (kept < most) {
        JdbcPeopleStore.know(session, Set.of(request.person()));
        session.change(
            "insert into ranked_request (experiment_id, request_id, person_id, at_millis, packed_factors) values (?, ?, ?, ?, ?) on conflict do nothing",
            request.window().value(),
            request.request().value(),
            request.person().value(),
            request.atMillis(),
            request.packedFactors());
      }
      return kept + 1 < most;
    });
  }

  @Override
  public List<RankedRequest> requests(WindowId id, int most) {
    return database.read(session ->
        session.list(
            "select experiment_id, person_id, request_id, at_millis, packed_factors from ranked_request"
                + " where experiment_id = ? order by at_millis, request_id limit ?",
            JdbcExperimentStore::request,
            id.value(),
            most));
  }

  @Override
  public int forgetRequests(long beforeMillis) {
    return database.write(
        session -> session.change("delete from ranked_request where at_millis < ?", beforeMillis));
  }

  private static RankedRequest request(Row row) throws SQLException {
    return new RankedRequest(
        new WindowId(row.text("experiment_id")),
        new PersonId(row.text("person_id")),
        new RecommendationId(row.text("request_id")),
        row.number("at_millis"),
        row.text("packed_factors"));
  }

  private static LiveWindow window(Row row) throws SQLException {
    return new LiveWindow(
        new WindowId(row.text("experiment_id")),
        row.text("salt"),
        DomainJson.read(row.text("arms_json"), ARMS),
        row.number("start_millis"),
        row.number("end_millis"),
        row.numberOrNull("stopped_at_millis"),
        row.decimal("logged_share"));
  }

  private static Exposure exposure(Row row) throws SQLException {
    return new Exposure(
        new WindowId(row.text("experiment_id")),
        new PersonId(row.text("person_id")),
        row.text("arm"),
        row.text("configuration_version"),
        row.number("at_millis"));
  }
}
