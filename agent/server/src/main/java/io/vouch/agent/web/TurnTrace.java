package io.vouch.agent.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.agent.http.ChatAnswerView;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one answer came about, as it was stored, and whether its certificates still stand. */
@Schema(name = "TurnTrace")
public record TurnTrace(
    String turnId,
    String conversationId,
    String personId,
    int number,
    String message,
    String text,
    String act,
    String understoodBy,
    long startedAtMillis,
    double tookMillis,
    @Schema(description = "TurnTrace.steps") List<ChatAnswerView.StepView> steps,
    @Schema(description = "TurnTrace.plan") JsonNode plan,
    List<String> constraints,
    CountsView counts,
    VersionsView versions,
    List<ModelCallView> modelCalls,
    List<CertificateView> certificates,
    List<String> degradations) {

  /** How many items were there at which stage; all null where the act has no slate. */
  @Schema(name = "TraceCounts")
  public record CountsView(
      @Nullable Integer candidates, Map<String, Integer> filteredOut, @Nullable Integer shown) {}

  /** What the turn ran on. */
  @Schema(name = "TraceVersions")
  public record VersionsView(
      long catalogue, String rankingConfiguration, String models, long seed) {}

  /** One call of the language model; its exact texts only where asked for. */
  @Schema(name = "TraceModelCall")
  public record ModelCallView(
      int number,
      String purpose,
      String outcome,
      int inputTokens,
      int outputTokens,
      long tookMillis,
      int requestLength,
      int responseLength,
      @Nullable String request,
      @Nullable String response) {}

  /** What the independent checker says of one item's certificate today. */
  @Schema(name = "TraceCertificate")
  public record CertificateView(
      String itemId, String title, int rank, int proofs, boolean stands, List<String> faults) {}
}
