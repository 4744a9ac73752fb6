package io.vouch.agent.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.experiments.Experiments.ExperimentToBegin;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.model.shipped.ShippedModels;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.RankingFactors;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveExperimentTest {
  private static final WindowId ID = new WindowId("spring");
  private static final RankingFactors FACTORS =
      RankingFactors.with(ShippedModels.withoutTexts().words().keySet());

  @TempDir private Path directory;
  private VouchStore store;
  private long now = 1_000;
  private LiveExperiment live;

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    live = new LiveExperiment(store, FACTORS, clock());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static RankingConfiguration treatment() {
    Map<String, Double> weights = new HashMap<>(DefaultRanking.configuration().weightByFactor());
    weights.put("popular", 2.0);
    return new RankingConfiguration("louder", weights, "test");
  }

  @Test
  void treatment_weighingAModelThatTheDefaultRankingDoesNot_runs() {
    Map<String, Double> weights = new HashMap<>(DefaultRanking.configuration().weightByFactor());
    weights.put("ease", 0.5);
    RankingConfiguration treatment = new RankingConfiguration("with-ease", weights, "test");

    live.start(plan(treatment));

    assertThat(store.rankings().find("with-ease")).contains(treatment);
    assertThat(live.description().layout().names()).contains("ease", "gf_cf", "popular");
  }

  @Test
  void treatment_weighingWhatNoModelOffers_isRefused() {
    Map<String, Double> weights = new HashMap<>(DefaultRanking.configuration().weightByFactor());
    weights.put("horoscope", 0.5);
    assertThatThrownBy(() -> live.start(plan(new RankingConfiguration("stars", weights, "test"))))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("real ranking's factors");
  }

  @Test
  void begin_byAWeightForAModelThatIsOff_treatsWithIt() {
    Experiments experiments = new Experiments(store, live, new LiveArms(store, clock()), clock());

    LiveWindow begun =
        experiments.begin(new ExperimentToBegin("ease", Map.of("ease", 0.7), null, null, null));

    RankingConfiguration treated =
        store.rankings().find(begun.arms().get(1).configurationVersion()).orElseThrow();
    assertThat(treated.weight("ease")).isEqualTo(0.7);
    assertThat(treated.weight("popular"))
        .isEqualTo(DefaultRanking.configuration().weight("popular"));
  }

  private InstantSource clock() {
    return () -> Instant.ofEpochMilli(now);
  }

  private static WindowPlan plan(RankingConfiguration treatment) {
    return WindowPlan.against(
        ID, DefaultRanking.configuration(), treatment, new Traffic(0.5, 1_000, 1_000));
  }

  private void exposed(String person, String arm, long atMillis) {
    store.experiments().expose(new Exposure(ID, new PersonId(person), arm, "any", atMillis));
  }

  private void did(String person, EventType type, long atMillis) {
    store
        .events()
        .append(
            List.of(
                new Event(
                    new EventId(person + type.name() + atMillis),
                    type,
                    new PersonId(person),
                    new ItemId("i"),
                    1,
                    atMillis,
                    null,
                    null)));
  }

  /**
   * Control: 1 and 2 clicks. Treatment: 3 and 3. Before exposure and after the end nothing counts.
   */
  @Test
  void report_countsWhatPeopleDidAfterTheirExposure() {
    live.start(plan(treatment()));
    live.start(plan(treatment()));
    exposed("a", "control", 1_100);
    exposed("b", "control", 1_100);
    exposed("c", "treatment", 1_100);
    exposed("d", "treatment", 1_100);
    did("a", EventType.CLICK, 1_050);
    did("a", EventType.CLICK, 1_200);
    did("b", EventType.CLICK, 1_300);
    did("b", EventType.CLICK, 1_301);
    for (long at = 1_400; at < 1_403; at++) {
      did("c", EventType.CLICK, at);
      did("d", EventType.CLICK, at);
    }
    did("d", EventType.CLICK, 2_000);
    did("stranger", EventType.CLICK, 1_500);

    assertThat(live.status(ID)).isEqualTo(new WindowStatus.Running(2_000));
    now = 2_000;
    WindowReport report = ((WindowStatus.Complete) live.status(ID)).report();

    assertThat(report.control().units()).isEqualTo(2);
    assertThat(report.control().tallyByMetric().get("clicks_per_user").value()).isEqualTo(1.5);
    Uplift uplift = report.uplifts(WindowPlan.TREATMENT).get("clicks_per_user");
    assertThat(uplift.value()).isCloseTo(1, within(1e-12));
    // Control: Σ(x − 1.5)² = 0.5, times 2/1, over 2² is 0.25 = 0.5²; treatment does not vary.
    // SE(u) = R_t·SE(R_c)/R_c² = 3·0.5/2.25.
    assertThat(uplift.standardError()).isCloseTo(3 * 0.5 / 2.25, within(1e-12));
  }

  @Test
  void window_whoseArmsAreOutOfRatio_isLost() {
    live.start(plan(treatment()));
    for (int i = 0; i < 100; i++) {
      exposed("p" + i, i < 80 ? "control" : "treatment", 1_100);
    }
    now = 2_000;
    assertThat(live.status(ID))
        .isInstanceOfSatisfying(
            WindowStatus.Lost.class, lost -> assertThat(lost.reason()).contains("[80, 20]"));
  }

  @Test
  void window_thatNobodySaw_isLost() {
    live.start(plan(treatment()));
    now = 2_000;
    assertThat(live.status(ID)).isEqualTo(new WindowStatus.Lost("Nobody was exposed."));
  }

  @Test
  void start_configurationOfASimulatedMarket_isRefused() {
    assertThatThrownBy(() -> live.start(plan(MarketLayout.base())))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("simulated market");
    assertThat(store.experiments().all()).isEmpty();
  }

  @Test
  void assignment_ofManyPeople_isInTheSharesAndStable() {
    live.start(plan(treatment()));
    LiveWindow window = store.experiments().find(ID).orElseThrow();
    int treated = 0;
    for (int i = 0; i < 10_000; i++) {
      PersonId person = new PersonId("person" + i);
      LiveArm arm = LiveArms.arm(window, person);
      assertThat(arm).isNotNull().isEqualTo(LiveArms.arm(window, person));
      treated += arm.name().equals(WindowPlan.TREATMENT) ? 1 : 0;
    }
    assertThat(treated).isBetween(4_800, 5_200);
  }
}
