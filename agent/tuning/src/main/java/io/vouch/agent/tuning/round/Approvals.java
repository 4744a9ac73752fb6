package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.Decision;
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
import io.vouch.messages.Messages;
import io.vouch.tools.ranking.RankingFactors;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What only a person may do to a study: approve its confirmed round, release, freeze, roll back.
 */
public final class Approvals {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

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
    Confirmation confirmation = confirmed(study);
    RankingConfiguration found = configuration(study, confirmation.round());
    String subject = StudyPlan.episode(confirmation.round()).value();
    refuseRejected(study, subject);
    // Approving again, by whomever, adds nothing to the first approval.
    boolean isApproved =
        StudyNotes.decisions(store, study).stream()
            .anyMatch(past -> past.decision() == Ruling.APPROVAL);
    if (!isApproved) {
      rule(study, Ruling.APPROVAL, subject, by, found.version());
    }
    return found;
  }

  /**
   * Records that a person rejects the study's confirmed round: it cannot be approved any more.
   *
   * @throws VouchException CONFLICT if no round was confirmed, or it was decided on already
   */
  public void reject(StudyId study, String by, String reason) {
    String subject = StudyPlan.episode(confirmed(study).round()).value();
    List<Decision> decisions = StudyNotes.decisions(store, study);
    if (!decisions.isEmpty()) {
      Decision past = decisions.getFirst();
      throw new VouchException(
          ErrorCode.CONFLICT,
          SAY.decidedAlready(study, past.decision().code(), past.episode(), past.by()));
    }
    rule(study, Ruling.REJECTION, subject, by, reason);
  }

  private Confirmation confirmed(StudyId study) {
    return StudyNotes.of(store, study)
        .confirmation()
        .filter(Confirmation::isConfirmed)
        .orElseThrow(() -> new VouchException(ErrorCode.CONFLICT, SAY.nothingToApprove(study)));
  }

  private void refuseRejected(StudyId study, String episode) {
    for (Decision past : StudyNotes.decisions(store, study)) {
      if (past.decision() == Ruling.REJECTION) {
        throw new VouchException(
            ErrorCode.CONFLICT, SAY.roundRejected(episode, study, past.by(), past.detail()));
      }
    }
  }

  /**
   * Makes a configuration the active one of the real ranking. Where none was active before, the
   * shipped one is noted as such first, so that {@link #rollBack()} has somewhere to go.
   *
   * @param factors that the real ranking can weigh
   * @throws VouchException CONFLICT if the configuration weighs other factors: those of a simulated
   *     market say nothing about real people
   */
  public void activate(RankingConfiguration configuration, RankingFactors factors) {
    if (!factors.fit(configuration)) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          SAY.otherFactors(
              configuration.version(), configuration.weightByFactor().keySet(), factors.names()));
    }
    if (rankings.active().isEmpty()) {
      RankingConfiguration shipped = factors.shipped();
      rankings.save(shipped, clock.millis());
      rankings.activate(shipped.version(), clock.millis());
    }
    rankings.activate(configuration.version(), clock.millis());
  }

  /**
   * Makes the version that was active before the present one was first activated active again, bit
   * for bit; that version. Done again and again it walks back through the history to its start.
   *
   * @throws VouchException CONFLICT if there was none before
   */
  public RankingConfiguration rollBack() {
    List<String> versions = rankings.activations().stream().map(Activation::version).toList();
    int first = versions.isEmpty() ? 0 : versions.indexOf(versions.getLast());
    if (first == 0) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          versions.isEmpty()
              ? SAY.nothingActiveYet()
              : SAY.nothingActiveBefore(versions.getLast(), new TreeSet<>(versions)));
    }
    return restored(versions.get(first - 1));
  }

  /**
   * Makes a version active again that was active before, bit for bit.
   *
   * @throws VouchException CONFLICT if it never was
   */
  public RankingConfiguration rollBack(String version) {
    if (rankings.activations().stream().noneMatch(past -> past.version().equals(version))) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          SAY.neverActive(
              version,
              new TreeSet<>(rankings.activations().stream().map(Activation::version).toList())));
    }
    return restored(version);
  }

  private RankingConfiguration restored(String version) {
    RankingConfiguration restored = stored(version);
    rankings.activate(version, clock.millis());
    return restored;
  }

  /**
   * Lets a study go on from whatever it holds for; the holds released.
   *
   * @throws VouchException CONFLICT if it does not hold
   */
  public Set<String> release(StudyId study, String by) {
    Set<String> holds = StudyNotes.of(store, study).openHolds().keySet();
    if (holds.isEmpty()) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.studyHoldsNot(study));
    }
    holds.forEach(hold -> note(study, StudyNotes.RELEASED, hold, Map.of("by", by)));
    return holds;
  }

  /**
   * Freezes a study: no step is done until it is unfrozen.
   *
   * @throws VouchException CONFLICT if it is frozen already
   */
  public void freeze(StudyId study, String by, String reason) {
    StudyNotes notes = StudyNotes.of(store, study);
    String frozen = notes.frozen();
    if (frozen != null) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.frozenAlready(study, frozen));
    }
    String subject = "%03d".formatted(notes.ofKind(StudyNotes.FROZEN).size() + 1);
    note(study, StudyNotes.FROZEN, subject, Map.of("by", by, "reason", reason));
  }

  /**
   * Lets a frozen study go on.
   *
   * @throws VouchException CONFLICT if it is not frozen
   */
  public void unfreeze(StudyId study, String by) {
    StudyNotes notes = StudyNotes.of(store, study);
    if (notes.frozen() == null) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.studyNotFrozen(study));
    }
    String subject = "%03d".formatted(notes.ofKind(StudyNotes.FROZEN).size());
    note(study, StudyNotes.THAWED, subject, Map.of("by", by));
  }

  private void rule(StudyId study, Ruling ruling, String subject, String by, String detail) {
    note(study, ruling.code(), subject, Map.of("by", by, ruling.detail(), detail));
  }

  private void note(StudyId study, String kind, String subject, Map<String, Object> details) {
    Noted noted = new Noted(kind, subject, StudyNotes.json(new TreeMap<>(details)));
    store.append(study, List.of(noted), clock.millis());
  }

  private RankingConfiguration configuration(StudyId study, int round) {
    Episode episode = Windows.episode(round, store.state(study));
    Deployment deployment = episode.deployment();
    if (deployment == null) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.roundNeverRan(round, study));
    }
    return stored(deployment.configurationVersion());
  }

  private RankingConfiguration stored(String version) {
    return rankings
        .find(version)
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noConfiguration(version)));
  }
}
