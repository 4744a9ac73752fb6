package io.vouch.agent.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.JobRun;
import io.vouch.agent.jobs.Jobs;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.JobId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore.Job;
import io.vouch.messages.Messages;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Simulations and evaluations that were started from a page: one at a time, in the background, each
 * a job of the store, so that its result outlives the server. Thread-safe.
 */
@Singleton
public class ConsoleRuns {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final Logger LOG = Logger.getLogger(ConsoleRuns.class);
  private static final int LISTED = 50;

  private final Jobs jobs;
  private final ObjectMapper mapper;
  private @Nullable Live live;

  @Inject
  ConsoleRuns(Jobs jobs, ObjectMapper mapper) {
    this.jobs = jobs;
    this.mapper = mapper;
  }

  /** What is to be done: tells lines as it goes, and gives what is kept. */
  public interface Work {
    Object done(Consumer<String> tell);
  }

  /**
   * Something to run.
   *
   * @param title for people
   * @param asked the request, kept as it is
   * @param steps how many lines it will tell; 0 where nobody knows
   */
  public record Order(JobKind kind, String title, Object asked, int steps) {}

  /** A run as it is sent; everything in its report is simulated or of an invented catalogue. */
  @Schema(name = "ConsoleRun")
  public record View(
      String id,
      String kind,
      String title,
      @Schema(enumeration = {"running", "done", "failed", "interrupted"}) String state,
      @Nullable JsonNode asked,
      long startedAtMillis,
      @Nullable Long endedAtMillis,
      @Schema(description = "ConsoleRun.told") List<String> told,
      int steps,
      @Nullable JsonNode report,
      @Nullable String failure) {}

  /** What is kept of a run beside its job. */
  private record Kept(JsonNode asked, int steps, List<String> told, @Nullable JsonNode report) {}

  private record Live(Order order, JobRun job, List<String> told) {}

  /**
   * Begins it.
   *
   * @throws VouchException CONFLICT while another one runs
   */
  public synchronized View start(Order order, Work work) {
    if (live != null) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.alreadyRunning());
    }
    JobRun job = jobs.begin(order.kind(), JobProgress.of(order.title()));
    Live begun = new Live(order, job, new ArrayList<>());
    job.keep(kept(begun, null));
    live = begun;
    Thread.ofPlatform()
        .daemon()
        .name("vouch-" + order.kind().code())
        .start(() -> work(begun, work));
    return view(job.id().value());
  }

  private void work(Live run, Work work) {
    try {
      Object report = work.done(line -> tell(run, line));
      run.job().done(kept(run, report));
    } catch (VouchException e) {
      run.job().failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error(SAY.runFailed(), e);
      run.job().failed(SAY.brokenInside());
    } finally {
      run.job().close();
      over();
    }
  }

  private synchronized void over() {
    live = null;
  }

  private synchronized void tell(Live run, String line) {
    run.told().add(line);
    run.job()
        .tell(run.job().progress().at(line, run.told().size() - 1L, run.order().steps(), "steps"));
  }

  private synchronized Kept kept(Live run, @Nullable Object report) {
    return new Kept(
        mapper.valueToTree(run.order().asked()),
        run.order().steps(),
        List.copyOf(run.told()),
        report == null ? null : mapper.valueToTree(report));
  }

  /** A server that is stopped says so for what it was at. */
  @PreDestroy
  synchronized void stop() {
    if (live != null) {
      live.job().interrupted(SAY.stopped());
    }
  }

  /** The newest first, of these kinds, without their reports. */
  public List<View> all(Set<JobKind> kinds) {
    return jobs.latest(LISTED).stream()
        .filter(job -> kinds.contains(job.kind()))
        .map(job -> view(job, false))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws VouchException NOT_FOUND if there is none of that id
   */
  public View view(String id) {
    return jobs.find(new JobId(id))
        .filter(job -> jobs.result(job.id()).isPresent())
        .map(job -> view(job, true))
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noRun(id, LISTED)));
  }

  private View view(Job job, boolean whole) {
    Optional<Kept> kept = jobs.result(job.id()).flatMap(this::read);
    Live running = running(job.id());
    return new View(
        job.id().value(),
        job.kind().code(),
        read(job).title(),
        job.state().code(),
        kept.map(Kept::asked).orElse(null),
        job.createdAtMillis(),
        job.state() == JobState.RUNNING ? null : job.updatedAtMillis(),
        running == null ? kept.map(Kept::told).orElse(List.of()) : told(running),
        kept.map(Kept::steps).orElse(0),
        whole ? kept.map(Kept::report).orElse(null) : null,
        job.error());
  }

  private synchronized @Nullable Live running(JobId id) {
    return live != null && live.job().id().equals(id) ? live : null;
  }

  private synchronized List<String> told(Live run) {
    return List.copyOf(run.told());
  }

  private JobProgress read(Job job) {
    try {
      return mapper.readValue(job.progressJson(), JobProgress.class);
    } catch (JsonProcessingException e) {
      return JobProgress.of(job.kind().code()); // written by another release
    }
  }

  private Optional<Kept> read(String json) {
    try {
      return Optional.of(mapper.readValue(json, Kept.class));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // written by another release
    }
  }

  /** What a projection says before anything is spent. */
  @Schema(name = "ProjectedCost")
  public record Cost(
      @Schema(description = "ProjectedCost.seconds") double seconds,
      @Schema(description = "ProjectedCost.amount") long amount,
      String unit,
      long modelTokens,
      double money,
      String how) {}

  /** Nothing is spent on a model here. */
  public static Cost free(double seconds, long amount, String unit, String how) {
    return new Cost(seconds, amount, unit, 0, 0, how);
  }
}
