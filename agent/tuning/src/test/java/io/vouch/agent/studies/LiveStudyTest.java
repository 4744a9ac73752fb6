package io.vouch.agent.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.experiments.LiveArms;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.domain.EventId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.tuning.Episode;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.RankingFactors;
import io.vouch.tools.requestlog.LoggedRequests;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds on the real surface, visited by simulated people, under a clock that tests turn. */
final class LiveStudyTest {
  private static final StudyId ID = new StudyId("live");
  private static final long WINDOW_MILLIS = 3_600_000;
  private static final int PEOPLE = 200;

  @TempDir private Path directory;
  private final SplittableRandom random = new SplittableRandom(11);
  private long now = 1_800_000_000_000L;
  private final InstantSource clock = () -> Instant.ofEpochMilli(now);
  private Product product;
  private VouchStore store;

  @BeforeEach
  void open() {
    DemoMarket market = DemoMarket.standard();
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    store.catalogue().upsert(market.schema(), market.items());
    IdSource ids = () -> "study-" + random.nextLong();
    product = Product.on(Foundation.plain(store, directory.resolve("models"), clock, ids));
  }

  @AfterEach
  void close() {
    product.close();
  }

  private StudySetup setup(int rounds) {
    LiveStudy live =
        new LiveStudy(
            DefaultRanking.configuration(), rounds, 30, 100, WINDOW_MILLIS, 0.5, 0.2, now);
    return StudySetup.live(live, StudyController.NONE, StudyBudget.standard());
  }

  private LiveExperiment live() {
    return new LiveExperiment(store, RankingFactors.with(Set.of()), clock);
  }

  /** Everything made anew, as after a kill. */
  private Rounds rounds(int rounds) {
    return new StudyBench(store, new Controllers(null), live()).rounds(ID, setup(rounds), 1);
  }

  private Recommendation recommended(LiveArms arms, String person) {
    Engine engine = product.engines().current();
    return new Recommending(store, clock, arms)
        .recommend(engine, RecommendationRequest.of(new PersonId(person), "home", 10));
  }

  /** Everybody comes once and clicks, and sometimes buys, what stands at the top. */
  private void visit(LiveArms arms) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String person = "v" + i;
      Recommendation slate = recommended(arms, person);
      for (EventType type : List.of(EventType.CLICK, EventType.ADD_TO_CART, EventType.PURCHASE)) {
        if (random.nextDouble() < 0.6) {
          events.add(
              new Event(
                  new EventId(person + type.name() + now),
                  type,
                  new PersonId(person),
                  slate.items().get(random.nextInt(slate.items().size())).item(),
                  1,
                  now + 1,
                  null,
                  null));
        }
      }
    }
    store.events().append(events);
  }

  @Test
  void study_onTheServedRanking_runsItsRoundsAndGoesOnAfterAKillAtEveryStep() {
    LiveArms arms = new LiveArms(store, clock);
    int windows = 0;
    int releases = 0;
    Progress progress = rounds(2).advance();
    while (!(progress instanceof Progress.Finished)) {
      if (progress instanceof Progress.Waiting waiting) {
        windows++;
        arms.changed();
        visit(arms);
        now = waiting.untilMillis();
      } else if (progress instanceof Progress.Held held) {
        // Too few people were explored for the gate: with real people it waits for a person.
        assertThat(held.reason()).contains("does not open");
        new Approvals(store.tuning(), store.rankings(), clock).release(ID, "ann");
        releases++;
      }
      progress = rounds(2).advance();
    }

    List<Episode> episodes = store.tuning().state(ID).episodes();
    assertThat(episodes).hasSize(2);
    assertThat(episodes)
        .allSatisfy(episode -> {
          assertThat(episode.outcome()).isNotNull();
          assertThat(episode.outcome().uplifts()).containsKeys("clicks_per_user");
          assertThat(episode.searched().parameters())
              .containsKey("popular")
              .doesNotContainKeys("seen", "availability", "requested_order");
        });
    assertThat(windows).isGreaterThanOrEqualTo(3);
    assertThat(releases).isEqualTo(2);
    assertThat(StudyNotes.of(store.tuning(), ID).ofRound(1).toString())
        .contains("clicks_per_user", "effectiveSampleSize");
    assertThat(store.rankings().active()).as("nothing is activated").isEmpty();
    Studies studies = new Studies(store.tuning());
    assertThat(studies.status(ID).isSimulated()).isFalse();
    assertThat(studies.status(ID).live()).isNotNull();
  }

  @Test
  void snapshot_isOfTheStatedShareOfPeople_andForgottenWithThem() {
    LiveArms arms = new LiveArms(store, clock);
    assertThat(rounds(1).advance()).isInstanceOf(Progress.Waiting.class);
    arms.changed();
    visit(arms);
    WindowId window = store.experiments().all().getFirst().id();
    LiveExperiment live = live();

    LoggedRequests logged = live.snapshot(window, 1_000);

    assertThat(logged.size()).isBetween(20, 60);
    assertThat(logged.candidates(0)).isEqualTo(60);
    assertThat(logged.layout()).isEqualTo(live.description().layout());
    assertThat(live.snapshot(window, 5).size()).isEqualTo(5);
    store
        .experiments()
        .requests(window, 1_000)
        .forEach(request -> store.people().erase(request.person()));
    assertThatThrownBy(() -> live.snapshot(window, 5))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("No request");
  }

  @Test
  void keptRequests_areForgottenAfterThirtyDays() {
    LiveArms arms = new LiveArms(store, clock);
    rounds(1).advance();
    arms.changed();
    visit(arms);
    WindowId window = store.experiments().all().getFirst().id();
    now += 31L * 24 * 3_600_000;
    assertThat(store.experiments().requests(window, 1)).isNotEmpty();

    recommended(arms, "somebody");

    assertThat(store.experiments().requests(window, 1)).isEmpty();
  }

  @Test
  void explorer_isRankedForByItsOwnSet_whichIsStoredAndNamedInTheExposure() {
    LiveArms arms = new LiveArms(store, clock);
    rounds(1).advance();
    arms.changed();
    visit(arms);

    List<String> versions = new ArrayList<>();
    store
        .experiments()
        .forEachExposure(
            store.experiments().all().getFirst().id(),
            exposure -> {
              if (exposure.arm().equals("exploration")) {
                versions.add(exposure.configurationVersion());
                assertThat(recommended(arms, exposure.person().value()).configurationVersion())
                    .isEqualTo(exposure.configurationVersion());
              }
            });
    assertThat(versions).hasSizeBetween(20, 60);
    assertThat(versions)
        .allSatisfy(version -> {
          assertThat(version).startsWith("default-1~0.5~");
          assertThat(store.rankings().find(version)).isPresent();
        });
  }

  @Test
  void study_begunWithOtherOptions_isRefused_butResumesWithItsOwnBeginning() {
    rounds(1).advance();
    now += 5_000;
    assertThat(rounds(1).advance()).isInstanceOf(Progress.Waiting.class);
    assertThatThrownBy(() -> rounds(2))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("--live --rounds 1");
  }

  /** The cost of experiments while none runs: one look at a kept list, and the same engine. */
  @Test
  void noExperiment_leavesTheEngineAlone() {
    LiveArms arms = new LiveArms(store, clock);
    Engine current = product.engines().current();
    assertThat(arms.engine(current, new PersonId("anybody"), now)).isSameAs(current);
    long start = System.nanoTime();
    int asked = 200_000;
    for (int i = 0; i < asked; i++) {
      arms.engine(current, new PersonId("anybody"), now);
    }
    System.out.printf(
        "without an experiment: %d ns per request (one run)%n",
        (System.nanoTime() - start) / asked);
  }

  /** Prints what keeping a request costs; asserts nothing about time. */
  @Test
  void keptRequest_costIsPrinted() {
    LiveArms arms = new LiveArms(store, clock);
    visit(arms);
    long[] plain = timed(arms, false);
    rounds(1).advance();
    arms.changed();
    visit(arms);
    long[] kept = timed(arms, true);
    System.out.printf(
        "recommending, median: %d µs without an experiment; with one %d µs for people whose"
            + " requests are not kept, %d µs for those whose are%n",
        plain[0], kept[0], kept[1]);
    assertThat(kept[1]).isPositive();
  }

  /** Medians of people whose requests are not kept, and of those whose are. */
  private long[] timed(LiveArms arms, boolean isRunning) {
    List<Long> others = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      int before = isRunning ? requests() : 0;
      long start = System.nanoTime();
      recommended(arms, "v" + i);
      long micros = (System.nanoTime() - start) / 1_000;
      (isRunning && requests() > before ? kept : others).add(micros);
    }
    return new long[] {median(others), median(kept)};
  }

  private int requests() {
    return store.experiments().requests(store.experiments().all().getFirst().id(), 10_000).size();
  }

  private static long median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
