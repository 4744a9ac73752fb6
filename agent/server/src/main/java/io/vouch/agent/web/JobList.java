package io.vouch.agent.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.jobs.JobProgress;
import io.vouch.agent.jobs.Jobs;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.JobId;
import io.vouch.domain.VouchException;
import io.vouch.memory.JobStore.Job;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Long-running work as it is sent: how far, since when, what came of it. */
@Singleton
class JobList {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final Jobs jobs;
  private final ObjectMapper mapper;

  @Inject
  JobList(Jobs jobs, ObjectMapper mapper) {
    this.jobs = jobs;
    this.mapper = mapper;
  }

  /** A job. */
  @Schema(name = "Job")
  public record JobView(
      String id,
      @Schema(description = "Job.kind") String kind,
      @Schema(enumeration = {"running", "done", "failed", "stopped", "interrupted"}) String state,
      JobProgress progress,
      @Nullable String error,
      long createdAtMillis,
      long updatedAtMillis) {}

  /** A job and its result. */
  @Schema(name = "JobReport")
  public record JobReport(JobView job, @Nullable JsonNode result) {}

  List<JobView> latest(int limit) {
    return jobs.latest(limit).stream().map(this::view).toList();
  }

  JobReport report(String id) {
    Job job =
        jobs.find(new JobId(id))
            .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noJob(id)));
    return new JobReport(view(job), jobs.result(job.id()).map(this::tree).orElse(null));
  }

  private JobView view(Job job) {
    return new JobView(
        job.id().value(),
        job.kind().code(),
        job.state().code(),
        progress(job),
        job.error(),
        job.createdAtMillis(),
        job.updatedAtMillis());
  }

  private JobProgress progress(Job job) {
    try {
      return mapper.readValue(job.progressJson(), JobProgress.class);
    } catch (JsonProcessingException e) {
      return JobProgress.of(job.kind().code()); // written by another release
    }
  }

  private @Nullable JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
