package io.vouch.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.security.Permission;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Event;
import io.vouch.memory.EventLog;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events over HTTP: a batch in, one result per row out. */
@Path("/v1/events")
@RunOnVirtualThread
@Tag(name = "Events")
public class EventResource {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final int MOST_ROWS = 1_000;

  private final EventLog log;
  private final EventBatchRows rows;
  private final Identity identity;
  private final HttpMetrics metrics;

  @Inject
  EventResource(VouchStore store, EventBatchRows rows, Identity identity, HttpMetrics metrics) {
    this.log = store.events();
    this.rows = rows;
    this.identity = identity;
    this.metrics = metrics;
  }

  /** Up to a thousand events. */
  @Schema(name = "Events")
  public record EventsBody(
      @Schema(implementation = EventBatchRows.EventBody[].class) List<JsonNode> events) {}

  /**
   * What became of a batch.
   *
   * @param stored how many were not known before
   */
  @Schema(name = "EventResults")
  public record EventResults(int accepted, int rejected, int stored, List<RowResult> results) {}

  /** What became of one row. */
  @Schema(name = "EventResult")
  public record RowResult(
      @Schema(description = "EventResult.index") int index,
      @Schema(enumeration = {"accepted", "rejected"}) String status,
      @Nullable String eventId,
      @Nullable Problem problem) {}

  @POST
  @Operation(summary = "EventResource.append", description = "EventResource.append.more")
  public EventResults append(@Nullable EventsBody body) {
    identity.allowed(Permission.WRITE_EVENTS);
    List<JsonNode> sent = Bodies.required(body).events();
    if (sent.size() > MOST_ROWS) {
      throw new VouchException(ErrorCode.TOO_LARGE, SAY.tooManyEvents(sent.size(), MOST_ROWS));
    }
    List<Event> events = new ArrayList<>();
    List<RowResult> results = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      try {
        Event event = rows.event(sent.get(i));
        events.add(event);
        results.add(new RowResult(i, "accepted", event.id().value(), null));
      } catch (VouchException e) {
        results.add(new RowResult(i, "rejected", null, Problem.of(e, null)));
      }
    }
    int stored = events.isEmpty() ? 0 : log.append(events);
    metrics.ingested(events.size(), sent.size() - events.size());
    return new EventResults(events.size(), sent.size() - events.size(), stored, results);
  }
}
