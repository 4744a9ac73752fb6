package io.vouch.agent.http.tuning;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vouch.agent.http.Identity;
import io.vouch.agent.security.Permission;
import io.vouch.agent.studies.RunState;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyRun;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A running study as it goes. For admins only. */
@Path("/v1/tuner")
@Tag(name = "Tuner")
public class TunerProgressResource {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  private final Studies studies;
  private final StudyRuns runs;
  private final Identity identity;

  @Inject
  TunerProgressResource(Studies studies, StudyRuns runs, Identity identity) {
    this.studies = studies;
    this.runs = runs;
    this.identity = identity;
  }

  @GET
  @Path("/studies/{study}/progress")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      summary = "TunerProgressResource.progress",
      description = "TunerProgressResource.progress.more")
  public Multi<StudyRun.Told> progress(@PathParam("study") String study) {
    identity.allowed(Permission.TUNE);
    StudyId id = new StudyId(study);
    studies.setup(id);
    StudyRun run =
        runs.find(id)
            .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.notRunHere(study)));
    return Multi.createFrom()
        .emitter(emitter -> {
          Consumer<StudyRun.Told> listener =
              told -> {
                emitter.emit(told);
                if (told.state() != RunState.RUNNING) {
                  emitter.complete();
                }
              };
          emitter.onTermination(() -> run.leave(listener));
          run.listen(listener);
        });
  }
}
