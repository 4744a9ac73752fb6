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
import io.vouch.tools.offpolicy.ActionLog;
import io.vouch.tools.offpolicy.LoggedAction;
import io.vouch.tools.ranking.RankingFactors;
import io.vouch.tools.requestlog.LoggedRequests;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
            .isEqualTo(
                new Windows(SmallStudy.plan(), new TreeMap<>())
                    .configuration(episode.round(), state));
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
              method.choice(),
              method.steps(),
              0);
      Rounds rounds =
          new Rounds(
              SmallStudy.plan(), holding, SmallStudy.market(), store.tuning(), store.rankings());
      finish(rounds);
      assertThat(rounds.advance()).isEqualTo(new Progress.Held(2, "look at this"));

      approvals(store).release(SmallStudy.ID, "a person");

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
              approvals(store).activate(SmallStudy.plan().base(), RankingFactors.with(Set.of())))
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
      RankingConfiguration shipped =
          new RankingConfiguration("shipped", Map.of("popular", 0.3), "hand-set");
      Approvals approvals = approvals(store);
      RankingFactors factors = new RankingFactors(shipped, new TreeSet<>());
      approvals.activate(first, factors);
      approvals.activate(second, factors);

      assertThat(approvals.rollBack()).isEqualTo(first);
      assertThat(store.rankings().active()).contains(first);
      assertThat(approvals.rollBack()).isEqualTo(shipped);
    }
  }

  @Test
  void rollBack_againAndAgain_walksBackToTheFirstVersion() {
    try (VouchStore store = open("store")) {
      for (String version : List.of("one", "two", "three")) {
        store.rankings().save(new RankingConfiguration(version, Map.of("popular", 1 / 3.0), ""), 1);
        store.rankings().activate(version, 1);
      }
      Approvals approvals = approvals(store);

      assertThat(approvals.rollBack().version()).isEqualTo("two");
      assertThat(approvals.rollBack().version()).isEqualTo("one");
      assertThatThrownBy(approvals::rollBack).hasMessageContaining("before one none was active");
      assertThat(approvals.rollBack("three").version()).isEqualTo("three");
      assertThat(store.rankings().active().orElseThrow().version()).isEqualTo("three");
      assertThatThrownBy(() -> approvals.rollBack("four")).hasMessageContaining("never active");
    }
  }

  @Test
  void window_lostOnce_runsAgainLaterAndIsCreditedToItsRound() {
    try (VouchStore store = open("store")) {
      Lossy market = new Lossy(SmallStudy.market(), Set.of("small-w001", "small-w001-again1"));
      Rounds rounds = rounds(market, store, StudyBudget.standard());

      List<Progress> progress = finish(rounds);

      assertThat(rounds.advance()).isEqualTo(new Progress.Finished());
      assertThat(progress).hasSize(STEPS + 2);
      assertThat(store.tuning().state(SmallStudy.ID).episodes())
          .allSatisfy(episode -> assertThat(episode.status()).isEqualTo(EpisodeStatus.ONLINE));
      assertThat(market.started().get("small-w002").startMillis())
          .as("two windows were lost before it")
          .isEqualTo(4 * SmallStudy.plan().schedule().windowMillis());
    }
  }

  @Test
  void window_lostThreeTimes_holdsUntilReleased() {
    try (VouchStore store = open("store")) {
      Set<String> lost = Set.of("small-w001", "small-w001-again1", "small-w001-again2");
      Lossy market = new Lossy(SmallStudy.market(), lost);
      finish(rounds(market, store, StudyBudget.standard()));

      assertThat(rounds(market, store, StudyBudget.standard()).advance())
          .isInstanceOfSatisfying(
              Progress.Held.class,
              held -> assertThat(held.reason()).contains("lost for the 3. time", "no traffic"));
      assertThat(StudyNotes.of(store.tuning(), SmallStudy.ID).openHolds())
          .containsOnlyKeys("w001:lost-3");

      approvals(store).release(SmallStudy.ID, "a person");

      Rounds released = rounds(market, store, StudyBudget.standard());
      finish(released);
      assertThat(released.advance()).isEqualTo(new Progress.Finished());
    }
  }

  @Test
  void gate_harmInTheRandomisedLog_stagesNothingUntilReleased() {
    try (VouchStore store = open("store")) {
      Experiment market = new Randomised(SmallStudy.market(), false);
      Rounds rounds = rounds(market, store, StudyBudget.standard());
      finish(rounds);

      assertThat(rounds.advance())
          .isInstanceOfSatisfying(
              Progress.Held.class, held -> assertThat(held.reason()).contains("does not open"));
      assertThat(store.rankings().find("small-r001")).isEmpty();

      approvals(store).release(SmallStudy.ID, "a person");
      assertThat(rounds.advance()).isInstanceOf(Progress.Done.class);
      assertThat(store.rankings().find("small-r001")).isPresent();
    }
  }

  @Test
  void gate_gainInTheRandomisedLog_isRecordedAsPassed() {
    try (VouchStore store = open("store")) {
      finish(rounds(new Randomised(SmallStudy.market(), true), store, StudyBudget.standard()));
      assertThat(StudyNotes.of(store.tuning(), SmallStudy.ID).ofRound(1).toString())
          .contains("\"gate\":\"passed\"");
    }
  }

  @Test
  void gate_nothingShownByChance_isRecordedAsUnidentified() {
    try (VouchStore store = open("store")) {
      finish(
          new Rounds(
              SmallStudy.plan(0),
              SmallStudy.method(),
              SmallStudy.market(),
              store.tuning(),
              store.rankings()));
      assertThat(StudyNotes.of(store.tuning(), SmallStudy.ID).ofRound(1).toString())
          .contains("\"gate\":\"unidentified\"", "cannot value another configuration");
    }
  }

  @Test
  void gate_exploredShare_isRecordedWithEstimatesAndTheCostOfExploration() {
    try (VouchStore store = open("store")) {
      finish(SmallStudy.rounds(store));
      assertThat(StudyNotes.of(store.tuning(), SmallStudy.ID).ofRound(2).toString())
          .contains("doublyRobust", "snips", "effectiveSampleSize", "costOfExploration")
          .contains("\"reward\":\"orders_per_user\"");
    }
  }

  @Test
  void gate_thatCannotTell_holdsWherePeopleAreReal() {
    try (VouchStore store = open("store")) {
      Rounds rounds = rounds(new CalledReal(SmallStudy.market()), store, StudyBudget.standard());
      finish(rounds);

      assertThat(rounds.advance())
          .isInstanceOfSatisfying(
              Progress.Held.class, held -> assertThat(held.reason()).contains("does not open"));
    }
  }

  @Test
  void freeze_stopsEveryStepUntilUnfrozen() {
    try (VouchStore store = open("store")) {
      SmallStudy.rounds(store).advance();
      Approvals approvals = approvals(store);
      approvals.freeze(SmallStudy.ID, "ann", "sale week");

      assertThat(SmallStudy.rounds(store).advance())
          .isEqualTo(new Progress.Held(1, "frozen by ann: sale week"));
      assertThatThrownBy(() -> approvals.freeze(SmallStudy.ID, "bob", "too"))
          .hasMessageContaining("already frozen by ann");

      approvals.unfreeze(SmallStudy.ID, "ann");
      assertThat(SmallStudy.rounds(store).advance()).isInstanceOf(Progress.Done.class);
      approvals.freeze(SmallStudy.ID, "bob", "again");
      assertThat(SmallStudy.rounds(store).advance()).isInstanceOf(Progress.Held.class);
    }
  }

  @Test
  void budget_ofSteps_boundsEveryRoundsChange() {
    try (VouchStore store = open("store")) {
      finish(rounds(SmallStudy.market(), store, new StudyBudget(1, 1.05, 1.08)));

      Map<String, Double> before = Map.of();
      for (Episode episode : store.tuning().state(SmallStudy.ID).episodes()) {
        for (Map.Entry<String, Double> entry : episode.searched().parameters().entrySet()) {
          double last = before.getOrDefault(entry.getKey(), 1.0);
          double awayFromBase = Math.max(1, Math.max(last, 1 / last)) * 1.05 + 1e-9;
          double now = Math.max(entry.getValue(), 1 / entry.getValue());
          assertThat(now).isLessThanOrEqualTo(Math.min(1.08 + 1e-9, awayFromBase));
        }
        before = episode.searched().parameters();
      }
    }
  }

  private static Rounds rounds(Experiment market, VouchStore store, StudyBudget budget) {
    return new Rounds(
        SmallStudy.plan(),
        SmallStudy.method(),
        market,
        new Rounds.Kept(store.tuning(), store.rankings(), budget));
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

  /** A market that loses some windows. */
  private record Lossy(Experiment inner, Set<String> lost, Map<String, WindowPlan> started)
      implements Experiment {
    Lossy(Experiment inner, Set<String> lost) {
      this(inner, lost, new HashMap<>());
    }

    @Override
    public ExperimentDescription description() {
      return inner.description();
    }

    @Override
    public void start(WindowPlan plan) {
      started.put(plan.id().value(), plan);
      inner.start(plan);
    }

    @Override
    public WindowStatus status(WindowId window) {
      return lost.contains(window.value())
          ? new WindowStatus.Lost("There was no traffic.")
          : inner.status(window);
    }

    @Override
    public LoggedRequests snapshot(WindowId window, int mostRequests) {
      return inner.snapshot(window, mostRequests);
    }
  }

  /** A market without chance that claims that its people are real. */
  private record CalledReal(Experiment inner) implements Experiment {
    @Override
    public ExperimentDescription description() {
      ExperimentDescription of = inner.description();
      return new ExperimentDescription(of.name(), false, of.unit(), of.layout(), of.metrics());
    }

    @Override
    public void start(WindowPlan plan) {
      inner.start(plan);
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

  /** A market that showed one of two things by chance, of which the first is good. */
  private record Randomised(Experiment inner, boolean isGood) implements Experiment {
    @Override
    public ExperimentDescription description() {
      return inner.description();
    }

    @Override
    public void start(WindowPlan plan) {
      inner.start(plan);
    }

    @Override
    public WindowStatus status(WindowId window) {
      return inner.status(window);
    }

    @Override
    public LoggedRequests snapshot(WindowId window, int mostRequests) {
      return inner.snapshot(window, mostRequests);
    }

    @Override
    public Optional<RandomisedLog> randomised(WindowId window, RankingConfiguration configuration) {
      List<LoggedAction> rows = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        rows.add(new LoggedAction(0, i / 2 % 2, i / 2 % 2 == 0 ? 1 : 0, 0.5));
      }
      int chosen = isGood ? 0 : 1;
      return Optional.of(
          new RandomisedLog(
              new ActionLog(1, 2, rows), (context, action) -> action == chosen ? 1 : 0, "clicks"));
    }
  }
}
