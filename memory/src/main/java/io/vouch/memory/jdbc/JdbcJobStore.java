package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.JobId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The jobs and their leases in the table {@code job}. */
final class JdbcJobStore implements JobStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String COLUMNS =
      "job_id, kind, state, progress_json, error, created_at_millis, updated_at_millis";
  private static final String SELECT = "select " + COLUMNS + " from job";

  private final Database database;

  JdbcJobStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Job job) {
    String sql =
        "insert into job ("
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?) on conflict (job_id) do update set kind ="
            + " excluded.kind, state = excluded.state, progress_json = excluded.progress_json,"
            + " error = excluded.error, created_at_millis = excluded.created_at_millis,"
            + " updated_at_millis = excluded.updated_at_millis";
    database.write(session ->
        session.change(
            sql,
            job.id().value(),
            job.kind().code(),
            job.state().code(),
            job.progressJson(),
            job.error(),
            job.createdAtMillis(),
            job.updatedAtMillis()));
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.read(
        session -> session.first(SELECT + " where job_id = ?", JdbcJobStore::job, id.value()));
  }

  @Override
  public List<Job> latest(int limit) {
    String sql = SELECT + " order by created_at_millis desc, job_id desc limit ?";
    return database.read(session -> session.list(sql, JdbcJobStore::job, limit));
  }

  @Override
  public boolean lease(JobId id, String owner, long nowMillis, long untilMillis) {
    String take =
        "update job set lease_owner = ?, lease_until_millis = ? where job_id = ? and (lease_owner"
            + " is null or lease_owner = ? or lease_until_millis <= ?)";
    return database.write(session -> {
      boolean taken = session.change(take, owner, untilMillis, id.value(), owner, nowMillis) > 0;
      if (!taken
          && session.first(SELECT + " where job_id = ?", JdbcJobStore::job, id.value()).isEmpty()) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.jobMissingForLease(id));
      }
      return taken;
    });
  }

  @Override
  public List<Job> abandoned(long nowMillis) {
    String sql =
        SELECT
            + " where state = ? and (lease_until_millis is null or lease_until_millis <= ?)"
            + " order by created_at_millis, job_id";
    return database.read(
        session -> session.list(sql, JdbcJobStore::job, JobState.RUNNING.code(), nowMillis));
  }

  @Override
  public void saveResult(JobId id, String resultJson) {
    String sql = "update job set result_json = ? where job_id = ?";
    database.write(session -> {
      if (session.change(sql, resultJson, id.value()) == 0) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.jobMissingForResult(id));
      }
      return true;
    });
  }

  @Override
  public Optional<String> result(JobId id) {
    String sql = "select result_json from job where job_id = ? and result_json is" + " not null";
    return database.read(session -> session.first(sql, row -> row.text("result_json"), id.value()));
  }

  @Override
  public void prune(JobKind kind, int keep) {
    String sql =
        "delete from job where kind = ? and state <> ? and job_id not in (select job_id from job"
            + " where kind = ? and state <> ? order by created_at_millis desc, job_id desc limit"
            + " ?)";
    String running = JobState.RUNNING.code();
    database.write(
        session -> session.change(sql, kind.code(), running, kind.code(), running, keep));
  }

  private static Job job(Row row) throws SQLException {
    return new Job(
        new JobId(row.text("job_id")),
        row.code("kind", JobKind.class),
        row.code("state", JobState.class),
        row.text("progress_json"),
        row.textOrNull("error"),
        row.number("created_at_millis"),
        row.number("updated_at_millis"));
  }
}
