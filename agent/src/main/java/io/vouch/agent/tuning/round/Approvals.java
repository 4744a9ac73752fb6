package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.RankingConfigurationStore.Activation;
import io.vouch.memory.TuningStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What only a person may do to a study: approve its confirmed round, release it, roll back. */
public final class Approvals {
  private final TuningStore store;
  private final RankingConfigurationStore rankings;
  private final InstantSource clock;

  public Approvals(TuningStore store, RankingConfigurationStore rankings, InstantSource clock) {
    this.store = store;
    this.rankings = rankings;
    this.clock = clock;
  }

  /**
   * Records that a person approves the study's confirmed round; its configuration.
   *
   * @throws VouchException CONFLICT if no round was confirmed by fresh windows
   */
  public RankingConfiguration approve(StudyId study, String by) {
    Confirmation confirmation =
        StudyNotes.of(store, study)
            .confirmation()
            .filter(Confirmation::isConfirmed)
            .orElseThrow(() ->
                new VouchException(
                    ErrorCode.CONFLICT,
                    "No round of study (%s) was confirmed by fresh windows, so none can be approved. Maybe see vouch tune status --study %s."
                        .formatted(study, study)));
    RankingConfiguration found = configuration(study, confirmation.round());
    String subject = StudyPlan.episode(confirmation.round()).value();
    // Approving again, by whomever, adds nothing to the first approval.
    boolean isApproved =
        store.history(study).stream()
            .anyMatch(stored ->
                stored.event() instanceof Noted noted
                    && noted.kind().equals(StudyNotes.APPROVED)
                    && noted.subject().equals(subject));
    if (!isApproved) {
      note(study, StudyNotes.APPROVED, subject, Map.of("by", by, "version", found.version()));
    }
    return found;
  }

  /**
   * Makes a configuration the active one of the real ranking.
   *
   * @param knownFactors the factors that the real ranking has
   * @throws VouchException CONFLICT if the configuration weighs other factors: those of a simulated
   *     market say nothing about real people
   */
  public void activate(RankingConfiguration configuration, Set<String> knownFactors) {
    if (!knownFactors.equals(configuration.weightByFactor().keySet())) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          "The configuration (%s) weighs %s and the ranking here has %s, so it cannot be activated. Maybe it was found in a simulated market."
              .formatted(
                  configuration.version(),
                  configuration.weightByFactor().keySet(),
                  new TreeSet<>(knownFactors)));
    }
    rankings.activate(configuration.version(), clock.millis());
  }

  /**
   * Makes the version before the active one active again, bit for bit; that version.
   *
   * @throws VouchException CONFLICT if there was none before
   */
  public RankingConfiguration rollBack() {
    List<Activation> activations = rankings.activations();
    if (activations.size() < 2) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          "There is no configuration to roll back to: %d were activated so far."
              .formatted(activations.size()));
    }
    String previous = activations.get(activations.size() - 2).version();
    rankings.activate(previous, clock.millis());
    return stored(previous);
  }

  /** Lets a study that held after that round go on. */
  public void release(StudyId study, int round, String by) {
    String subject = StudyPlan.episode(round).value();
    if (!StudyNotes.of(store, study).isReleased(round)) {
      note(study, StudyNotes.RELEASED, subject, Map.of("by", by));
    }
  }

  private void note(StudyId study, String kind, String subject, Map<String, Object> details) {
    Noted noted = new Noted(kind, subject, StudyNotes.json(new TreeMap<>(details)));
    store.append(study, List.of(noted), clock.millis());
  }

  private RankingConfiguration configuration(StudyId study, int round) {
    Episode episode = Windows.episode(round, store.state(study));
    Deployment deployment = episode.deployment();
    if (deployment == null) {
      throw new VouchException(
          ErrorCode.CONFLICT, "The round %d of study (%s) never ran.".formatted(round, study));
    }
    return stored(deployment.configurationVersion());
  }

  private RankingConfiguration stored(String version) {
    return rankings
        .find(version)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND, "There is no configuration (%s).".formatted(version)));
  }
}
