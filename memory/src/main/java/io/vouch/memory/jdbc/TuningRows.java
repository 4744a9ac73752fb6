package io.vouch.memory.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.EpisodeStatus;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.SearchedParameters;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.domain.tuning.Uplift;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.memory.json.DomainJson;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables that are derived from a study's events: written per event, read as a state. */
final class TuningRows {
  private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};
  private static final TypeReference<Proposal> PROPOSAL = new TypeReference<>() {};
  private static final String OF_STUDY = " where study_id = ?";
  private static final List<String> DERIVED =
      List.of(
          "episodes",
          "offline_candidates",
          "prior_relations",
          "prior_observations",
          "prior_update_history",
          "penalty_weight_update_history",
          "tuning_proposals");

  private TuningRows() {}

  static void clear(Session session, StudyId study) throws SQLException {
    for (String table : DERIVED) {
      session.change("delete from " + table + OF_STUDY, study.value());
    }
  }

  /** Writes what follows from one event; {@code eventKey} is its place in the history. */
  static void derive(Session session, StudyId study, TuningEvent event, long eventKey)
      throws SQLException {
    switch (event) {
      case EpisodeSearched searched -> insertEpisode(session, study, searched, eventKey);
      case EpisodeDeployed deployed ->
          session.change(
              "update episodes set status = ?, deployment = ?" + OF_STUDY + " and episode_key = ?",
              EpisodeStatus.DEPLOYED.name(),
              DomainJson.write(deployed.deployment()),
              study.value(),
              deployed.episode().value());
      case EpisodeObserved observed ->
          session.change(
              "update episodes set status = ?, online_uplifts = ?"
                  + OF_STUDY
                  + " and episode_key = ?",
              EpisodeStatus.ONLINE.name(),
              DomainJson.write(observed.outcome()),
              study.value(),
              observed.episode().value());
      case RelationObserved observed ->
          insertObservation(session, study, observed.observation(), eventKey);
      case RelationMoved moved -> insertUpdate(session, study, moved.update(), eventKey);
      case PenaltyMoved moved -> insertPenalty(session, study, moved.update(), eventKey);
      case ControllerAnswered answered ->
          session.change(
              "insert into tuning_proposals (event_key, study_id, episode_key, controller,"
                  + " proposal_json) values (?, ?, ?, ?, ?)",
              eventKey,
              study.value(),
              answered.episode().value(),
              answered.controller(),
              DomainJson.write(answered.proposal(), PROPOSAL));
      case RelationSeeded seeded -> {
        // The relations are written once per append, as they are after it.
      }
      case Noted noted -> {
        // In the history only.
      }
    }
  }

  /** Writes the relations as they are in a state. */
  static void relations(Session session, StudyId study, TuningState state) throws SQLException {
    String sql =
        "insert into prior_relations (study_id, relation_key, slope, intercept, eta, uncertainty)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (study_id, relation_key) do update"
            + " set slope = excluded.slope, intercept = excluded.intercept, eta = excluded.eta,"
            + " uncertainty = excluded.uncertainty";
    for (Relation relation : state.relations().values()) {
      session.change(
          sql,
          study.value(),
          relation.key().toString(),
          relation.slope(),
          relation.intercept(),
          relation.learningRate(),
          DomainJson.write(relation.uncertainty()));
    }
  }

  private static void insertEpisode(
      Session session, StudyId study, EpisodeSearched event, long eventKey) throws SQLException {
    session.change(
        "insert into episodes (study_id, episode_key, event_key, round, status, offline_metrics)"
            + " values (?, ?, ?, ?, ?, ?)",
        study.value(),
        event.episode().value(),
        eventKey,
        event.round(),
        EpisodeStatus.OFFLINE.name(),
        DomainJson.write(event.searched()));
    for (OfflineCandidate candidate : event.candidates()) {
      session.change(
          "insert into offline_candidates (study_id, episode_key, candidate_rank, event_key,"
              + " params, objective, metrics) values (?, ?, ?, ?, ?, ?, ?)",
          study.value(),
          candidate.episode().value(),
          candidate.rank(),
          eventKey,
          DomainJson.write(candidate.parameters()),
          candidate.objective(),
          DomainJson.write(candidate.metrics()));
    }
  }

  private static void insertObservation(
      Session session, StudyId study, UpliftObservation observation, long eventKey)
      throws SQLException {
    session.change(
        "insert into prior_observations (study_id, relation_key, episode_key, event_key,"
            + " offline_uplift, online_uplift, online_standard_error) values (?, ?, ?, ?, ?, ?, ?)",
        study.value(),
        observation.relation().toString(),
        observation.episode().value(),
        eventKey,
        observation.offlineUplift(),
        observation.online().value(),
        observation.online().standardError());
  }

  private static void insertUpdate(
      Session session, StudyId study, RelationUpdate update, long eventKey) throws SQLException {
    session.change(
        "insert into prior_update_history (event_key, study_id, relation_key, episode_key, method,"
            + " old_slope, new_slope, old_intercept, new_intercept, eta, old_uncertainty,"
            + " new_uncertainty) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        eventKey,
        study.value(),
        update.before().key().toString(),
        update.episode().value(),
        update.method(),
        update.before().slope(),
        update.after().slope(),
        update.before().intercept(),
        update.after().intercept(),
        update.before().learningRate(),
        DomainJson.write(update.before().uncertainty()),
        DomainJson.write(update.after().uncertainty()));
  }

  private static void insertPenalty(
      Session session, StudyId study, PenaltyUpdate update, long eventKey) throws SQLException {
    session.change(
        "insert into penalty_weight_update_history (event_key, study_id, constraint_metric,"
            + " episode_key, method, pressure, step, old_weight, new_weight)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        eventKey,
        study.value(),
        update.metric(),
        update.episode().value(),
        update.method(),
        update.pressure(),
        update.step(),
        update.oldWeight(),
        update.newWeight());
  }

  static TuningState state(Session session, StudyId study) throws SQLException {
    String id = study.value();
    List<Relation> relations =
        session.list(
            "select relation_key, slope, intercept, eta, uncertainty from prior_relations"
                + OF_STUDY,
            row -> relation(row, ""),
            id);
    SortedMap<RelationKey, Relation> byKey = new TreeMap<>();
    relations.forEach(relation -> byKey.put(relation.key(), relation));
    return new TuningState(
        session.list(
            "select episode_key, round, offline_metrics, deployment, online_uplifts from episodes"
                + OF_STUDY
                + " order by event_key",
            TuningRows::episode,
            id),
        session.list(
            "select episode_key, candidate_rank, params, objective, metrics from offline_candidates"
                + OF_STUDY
                + " order by event_key, candidate_rank",
            TuningRows::candidate,
            id),
        byKey,
        session.list(
            "select relation_key, episode_key, offline_uplift, online_uplift, online_standard_error"
                + " from prior_observations"
                + OF_STUDY
                + " order by event_key",
            TuningRows::observation,
            id),
        session.list(
            "select episode_key, method, relation_key, old_slope, old_intercept, eta,"
                + " old_uncertainty, new_slope, new_intercept, new_uncertainty from"
                + " prior_update_history"
                + OF_STUDY
                + " order by event_key",
            TuningRows::update,
            id),
        weights(session, id),
        session.list(
            "select constraint_metric, episode_key, method, pressure, step, old_weight, new_weight"
                + " from penalty_weight_update_history"
                + OF_STUDY
                + " order by event_key",
            TuningRows::penalty,
            id),
        session.list(
            "select episode_key, controller, proposal_json from tuning_proposals"
                + OF_STUDY
                + " order by event_key",
            TuningRows::answer,
            id));
  }

  private static SortedMap<String, Double> weights(Session session, String study)
      throws SQLException {
    SortedMap<String, Double> weights = new TreeMap<>();
    session.list(
        "select constraint_metric, weight from penalty_weights" + OF_STUDY,
        row -> weights.put(row.text("constraint_metric"), row.decimal("weight")) == null,
        study);
    return weights;
  }

  private static Episode episode(Row row) throws SQLException {
    return new Episode(
        new EpisodeKey(row.text("episode_key")),
        row.integer("round"),
        DomainJson.read(row.text("offline_metrics"), SearchedParameters.class),
        readOptional(row.textOrNull("deployment"), Deployment.class),
        readOptional(row.textOrNull("online_uplifts"), OnlineOutcome.class));
  }

  private static <T> @Nullable T readOptional(@Nullable String json, Class<T> type) {
    return json == null ? null : DomainJson.read(json, type);
  }

  private static OfflineCandidate candidate(Row row) throws SQLException {
    return new OfflineCandidate(
        new EpisodeKey(row.text("episode_key")),
        row.integer("candidate_rank"),
        DomainJson.read(row.text("params"), NUMBERS),
        row.decimal("objective"),
        DomainJson.read(row.text("metrics"), NUMBERS));
  }

  private static UpliftObservation observation(Row row) throws SQLException {
    return new UpliftObservation(
        RelationKey.parse(row.text("relation_key")),
        new EpisodeKey(row.text("episode_key")),
        row.decimal("offline_uplift"),
        new Uplift(row.decimal("online_uplift"), row.decimal("online_standard_error")));
  }

  private static RelationUpdate update(Row row) throws SQLException {
    return new RelationUpdate(
        new EpisodeKey(row.text("episode_key")),
        row.text("method"),
        relation(row, "old_"),
        relation(row, "new_"));
  }

  /**
   * The relation before or after an update, by the prefix of its columns; none where it stands
   * alone.
   */
  private static Relation relation(Row row, String prefix) throws SQLException {
    return new Relation(
        RelationKey.parse(row.text("relation_key")),
        row.decimal(prefix + "slope"),
        row.decimal(prefix + "intercept"),
        row.decimal("eta"),
        DomainJson.read(row.text(prefix + "uncertainty"), Uncertainty.class));
  }

  private static PenaltyUpdate penalty(Row row) throws SQLException {
    return new PenaltyUpdate(
        row.text("constraint_metric"),
        new EpisodeKey(row.text("episode_key")),
        row.text("method"),
        row.decimal("pressure"),
        row.decimal("step"),
        row.decimal("old_weight"),
        row.decimal("new_weight"));
  }

  private static ControllerAnswered answer(Row row) throws SQLException {
    return new ControllerAnswered(
        new EpisodeKey(row.text("episode_key")),
        row.text("controller"),
        DomainJson.read(row.text("proposal_json"), PROPOSAL));
  }
}
