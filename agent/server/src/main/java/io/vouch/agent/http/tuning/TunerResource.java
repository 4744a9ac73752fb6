package io.vouch.agent.http.tuning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.agent.studies.RoundExplanation;
import io.vouch.agent.studies.RunState;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyRound;
import io.vouch.agent.studies.StudyRun;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.agent.studies.StudyStatus;
import io.vouch.agent.studies.StudySummary;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.ranking.RankingFactors;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tuner's studies over HTTP, to be looked at. For admins only. */
@Path("/v1/tuner")
@RunOnVirtualThread
@Tag(name = "Tuner")
public class TunerResource {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  private final Studies studies;
  private final StudyRuns runs;
  private final RankingConfigurationStore rankings;
  private final RankingFactors factors;
  private final Identity identity;

  @Inject
  TunerResource(
      Studies studies,
      StudyRuns runs,
      VouchStore store,
      RankingFactors factors,
      Identity identity) {
    this.studies = studies;
    this.runs = runs;
    this.rankings = store.rankings();
    this.factors = factors;
    this.identity = identity;
  }

  /** The studies there are, by name. */
  @Schema(name = "StudyList")
  public record StudyList(List<StudySummary> studies) {}

  /** The rounds of a study, oldest first. */
  @Schema(name = "StudyRounds")
  public record StudyRounds(String study, boolean isSimulated, List<StudyRound> rounds) {}

  /** The history of a study, oldest first. */
  @Schema(name = "StudyHistory")
  public record StudyHistory(String study, boolean isSimulated, List<Map<String, Object>> events) {}

  /** What ranks now, and what ranked before. */
  @Schema(name = "RankingConfigurations")
  public record Configurations(
      @Schema(description = "RankingConfigurations.active") @Nullable RankingConfiguration active,
      @Schema(description = "RankingConfigurations.factors") Set<String> factors,
      List<RankingConfigurationStore.Activation> activations) {}

  @GET
  @Path("/studies")
  @Operation(summary = "TunerResource.all")
  public StudyList all() {
    identity.allowed(Permission.TUNE);
    return new StudyList(studies.all());
  }

  @GET
  @Path("/studies/{study}")
  @Operation(summary = "TunerResource.status")
  public StudyStatus status(@PathParam("study") String study) {
    identity.allowed(Permission.TUNE);
    return studies.status(new StudyId(study));
  }

  @GET
  @Path("/studies/{study}/rounds")
  @Operation(summary = "TunerResource.rounds")
  public StudyRounds rounds(@PathParam("study") String study) {
    identity.allowed(Permission.TUNE);
    StudyId id = new StudyId(study);
    return new StudyRounds(study, studies.setup(id).isSimulated(), studies.rounds(id));
  }

  @GET
  @Path("/studies/{study}/rounds/{round: \\d{1,4}}")
  @Operation(summary = "TunerResource.explanation", description = "TunerResource.explanation.more")
  public RoundExplanation explanation(
      @PathParam("study") String study, @PathParam("round") int round) {
    identity.allowed(Permission.TUNE);
    return studies.explanation(new StudyId(study), round);
  }

  @GET
  @Path("/studies/{study}/export")
  @Operation(summary = "TunerResource.export")
  public StudyHistory export(@PathParam("study") String study) {
    identity.allowed(Permission.TUNE);
    StudyId id = new StudyId(study);
    return new StudyHistory(study, studies.setup(id).isSimulated(), studies.export(id));
  }

  @GET
  @Path("/studies/{study}/run")
  @Operation(summary = "TunerResource.run", description = "TunerResource.run.more")
  public StudyRun.View run(@PathParam("study") String study) {
    identity.allowed(Permission.TUNE);
    StudyId id = new StudyId(study);
    studies.setup(id);
    return runs.find(id)
        .map(StudyRun::view)
        .orElseGet(() -> new StudyRun.View(RunState.NONE, List.of()));
  }

  @GET
  @Path("/configurations/{version}")
  @Operation(summary = "TunerResource.configuration")
  public RankingConfiguration configuration(@PathParam("version") String version) {
    identity.allowed(Permission.TUNE);
    return rankings
        .find(version)
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noConfiguration(version)));
  }

  @GET
  @Path("/configurations")
  @Operation(summary = "TunerResource.configurations")
  public Configurations configurations() {
    identity.allowed(Permission.TUNE);
    return new Configurations(
        rankings.active().orElse(null), factors.names(), rankings.activations());
  }
}
