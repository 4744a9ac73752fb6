package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.tuning.control.ControlContext;
import io.vouch.agent.tuning.control.ControllerAnswer;
import io.vouch.agent.tuning.control.MetaController;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.EpisodeStatus;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.requestlog.LoggedRequests;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoundsTest {
  /** Anchor round 5 steps, two full rounds of 12, a closing round of 11. */
  private static final int STEPS = 5 + 12 + 12 + 11;

  @TempDir private Path directory;

  private VouchStore open(String name) {
    return JdbcVouchStore.open(StoreLocation.directory(directory.resolve(name)));
  }

  private static List<Progress> finish(Rounds rounds) {
    List<Progress> progress = new ArrayList<>();
    for (Progress p = rounds.advance(); p instanceof Progress.Done; p = rounds.advance()) {
      progress.add(p);
    }
    return progress;
  }

  @Test
  void study_stoppedAfterEveryStepAndResumed_hasTheSameHistoryBitForBit() {
    try (VouchStore whole = open("whole");
        VouchStore pieces = open("pieces")) {
      assertThat(finish(SmallStudy.rounds(whole))).hasSize(STEPS);

      for (int step = 0; step < STEPS; step++) {
        // Nothing survives but the store: rounds, market and controller are made anew.
        assertThat(SmallStudy.rounds(pieces).advance()).isInstanceOf(Progress.Done.class);
      }

      assertThat(SmallStudy.rounds(pieces).advance()).isEqualTo(new Progress.Finished());
      assertThat(pieces.tuning().history(SmallStudy.ID))
          .isEqualTo(whole.tuning().history(SmallStudy.ID));
      assertThat(pieces.tuning().state(SmallStudy.ID))
          .isEqualTo(whole.tuning().state(SmallStudy.ID));
    }
  }

  @Test
  void study_whole_creditsEachWindowToWhatRanInIt() {
    try (VouchStore store = open("store")) {
      finish(SmallStudy.rounds(store));

      TuningState state = store.tuning().state(SmallStudy.ID);
      assertThat(state.episodes()).hasSize(3);
      for (Episode episode : state.episodes()) {
        assertThat(episode.status()).isEqualTo(EpisodeStatus.ONLINE);
        assertThat(episode.deployment().window())
            .isEqualTo(new WindowId("small-w%03d".formatted(episode.round())));
        RankingConfiguration ran =
            store.rankings().find(episode.deployment().configurationVersion()).orElseThrow();
        assertThat(ran)
            .isEqualTo(new Windows(SmallStudy.plan()).configuration(episode.round(), state));
      }
      assertThat(state.updates()).isNotEmpty();
      assertThat(state.penaltyUpdates()).hasSizeGreaterThan(2);
      assertThat(store.rankings().active()).as("nothing is activated").isEmpty();
    }
  }

  @Test
  void study_historyReplayed_isTheSameState() {
    try (VouchStore store = open("store")) {
      finish(SmallStudy.rounds(store));
      TuningState before = store.tuning().state(SmallStudy.ID);

      store.tuning().rebuild(SmallStudy.ID);

      assertThat(store.tuning().state(SmallStudy.ID)).isEqualTo(before);
    }
  }

  @Test
  void window_inWhichSomethingElseRan_isCreditedToNobody() {
    try (VouchStore store = open("store")) {
      Rounds rounds =
          new Rounds(
              SmallStudy.plan(),
              SmallStudy.method(),
              new Mixed(SmallStudy.market()),
              store.tuning(),
              store.rankings());

      assertThatThrownBy(() -> finish(rounds))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("credited to nobody");
      assertThat(store.tuning().state(SmallStudy.ID).observations()).isEmpty();
    }
  }

  @Test
  void controller_thatHolds_stopsTheStudyUntilAPersonReleasesIt() {
    try (VouchStore store = open("store")) {
      TuningMethod method = SmallStudy.method();
      TuningMethod holding =
          new TuningMethod(
              "holding",
              method.belief(),
              true,
              method.preference(),
              new Holding(),
              method.search(),
              method.steps(),
              0);
      Rounds rounds =
          new Rounds(
              SmallStudy.plan(), holding, SmallStudy.market(), store.tuning(), store.rankings());
      finish(rounds);
      assertThat(rounds.advance()).isEqualTo(new Progress.Held(2, "look at this"));

      approvals(store).release(SmallStudy.ID, 1, "a person");

      assertThat(rounds.advance()).isInstanceOf(Progress.Done.class);
    }
  }

  @Test
  void approve_beforeConfirmation_isRefused() {
    try (VouchStore store = open("store")) {
      SmallStudy.rounds(store).advance();
      assertThatThrownBy(() -> approvals(store).approve(SmallStudy.ID, "a person"))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("confirmed");
    }
  }

  @Test
  void activate_factorsOfAnotherMarket_isRefused() {
    try (VouchStore store = open("store")) {
      assertThatThrownBy(() ->
              approvals(store).activate(SmallStudy.plan().base(), Set.of("popular", "content")))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("simulated market");
      assertThat(store.rankings().active()).isEmpty();
    }
  }

  @Test
  void rollBack_afterActivation_restoresTheVersionBeforeBitForBit() {
    try (VouchStore store = open("store")) {
      RankingConfiguration first =
          new RankingConfiguration("one", Map.of("popular", 0.1 + 0.2), "first");
      RankingConfiguration second =
          new RankingConfiguration("two", Map.of("popular", 1 / 3.0), "second");
      store.rankings().save(first, 1);
      store.rankings().save(second, 2);
      Approvals approvals = approvals(store);
      approvals.activate(first, Set.of("popular"));
      approvals.activate(second, Set.of("popular"));

      assertThat(approvals.rollBack()).isEqualTo(first);
      assertThat(store.rankings().active()).contains(first);
    }
  }

  private static Approvals approvals(VouchStore store) {
    return new Approvals(store.tuning(), store.rankings(), InstantSource.system());
  }

  /** Always wants a person to look. */
  private static final class Holding implements MetaController {
    @Override
    public String name() {
      return "holding";
    }

    @Override
    public ControllerAnswer answer(ControlContext context) {
      return new ControllerAnswer(new Proposal.Hold("look at this"), List.of());
    }
  }

  /** A market in which, from the second window on, control runs where treatment should. */
  private record Mixed(Experiment inner) implements Experiment {
    @Override
    public ExperimentDescription description() {
      return inner.description();
    }

    @Override
    public void start(WindowPlan plan) {
      Arm treated = plan.arms().get(1);
      Arm swapped = new Arm(treated.name(), plan.control().configuration(), treated.trafficShare());
      inner.start(
          new WindowPlan(
              plan.id(),
              plan.salt(),
              List.of(plan.control(), swapped),
              plan.startMillis(),
              plan.lengthMillis()));
    }

    @Override
    public WindowStatus status(WindowId window) {
      return inner.status(window);
    }

    @Override
    public LoggedRequests snapshot(WindowId window, int mostRequests) {
      return inner.snapshot(window, mostRequests);
    }
  }
}
