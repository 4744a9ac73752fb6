package io.vouch.agent.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionEvaluationTest {
  private static final Catalogue FILMS = SmallCatalogues.films();
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @Test
  void user_acceptsInTheTurnTheTargetIsShown() {
    Constraint any = OneOf.of("genre", "Thriller");
    List<Fact> facts = List.of(new Fact("a", any), new Fact("b", any));
    List<@Nullable Fact> heard = new ArrayList<>();
    SessionPolicy.Session third =
        fact -> {
          heard.add(fact);
          return heard.size() == 3 ? new int[] {8, 7} : new int[] {1};
        };
    assertThat(RuleUser.talk(third, 7, facts)).isEqualTo(3);
    assertThat(heard).containsExactly(facts.get(0), facts.get(1), null);
  }

  @Test
  void user_givesUpAfterFiveTurnsAndReadsFiveItems() {
    SessionPolicy.Session sixthSlot = fact -> new int[] {1, 2, 3, 4, 5, 7};
    assertThat(RuleUser.talk(sixthSlot, 7, List.of())).isEqualTo(6);
  }

  @Test
  void facts_ofAFilm_areTwoGenresThenDecadeThenYear() {
    FactSource source = MovieSessions.facts(FILMS);
    int toyStory = FILMS.indexOf(new ItemId("f10"));
    List<Fact> facts = source.facts(toyStory, new SplittableRandom(1));
    assertThat(facts).hasSize(4);
    assertThat(facts.get(0).constraint()).isInstanceOf(OneOf.class);
    assertThat(facts.get(1).constraint())
        .isInstanceOf(OneOf.class)
        .isNotEqualTo(facts.get(0).constraint());
    assertThat(facts.get(2).constraint())
        .isEqualTo(Constraint.NumberRange.between("year", 1990, 1999));
    assertThat(facts.get(3).constraint())
        .isEqualTo(Constraint.NumberRange.between("year", 1995, 1995));
  }

  @Test
  void gain_ofARank_isThatOfTheDefinition() {
    assertThat(RankingEvaluation.gain(1)).isEqualTo(1);
    assertThat(RankingEvaluation.gain(3)).isEqualTo(0.5, within(1e-12));
    double byChance = 0;
    for (int rank = 1; rank <= 20; rank++) {
      byChance += RankingEvaluation.gain(rank) / 20;
    }
    assertThat(byChance).isEqualTo(0.3520, within(5e-5));
  }

  @Test
  void sessions_onTheDemoMarket_rankPoliciesAsTheyMust(@TempDir Path first, @TempDir Path second) {
    SessionMarket market = DemoSessions.of(DemoMarket.generate(7, 400, 120));
    SessionModels models = SessionModels.train(market, CLOCK, (phase, done, total) -> {});
    SessionOptions options = new SessionOptions(60, 1, 10);
    SessionReport report =
        new SessionEvaluation(market, options, line -> {}).run(models, Workplaces.in(first));
    Map<String, SessionReport.Row> rows = new TreeMap<>();
    report.rows().forEach(row -> rows.put(row.variant() + " " + row.policy(), row));
    assertThat(rows).hasSize(4 * 8);
    assertThat(rows.get("standard oracle").averageTurns().mean()).isEqualTo(1);
    assertThat(rows.get("standard random").hitAt5().mean()).isLessThan(0.35);
    assertThat(rows.get("standard vouch").hitAt5().mean()).isGreaterThan(0.8);
    assertThat(rows.get("one_fact vouch").averageTurns().mean())
        .isGreaterThan(rows.get("standard vouch").averageTurns().mean());
    assertThat(report.notes().getLast()).endsWith("asked back about: 0.");
    assertThat(
            new SessionEvaluation(market, options, line -> {})
                .run(models, Workplaces.in(second))
                .rows())
        .isEqualTo(report.rows());
  }

  @Test
  void product_refusedInWords_showsNothingTwiceAndNothingKnown(@TempDir Path folder) {
    SessionMarket market = DemoSessions.of(DemoMarket.generate(7, 400, 120));
    SessionModels models = SessionModels.train(market, CLOCK, (phase, done, total) -> {});
    int[] known = market.histories()[0];
    Set<Integer> met = new HashSet<>();
    Arrays.stream(known).forEach(met::add);
    try (ProductPolicy vouch = ProductPolicy.open(market, models, Workplaces.in(folder))) {
      SessionPolicy.Session session = vouch.begin(new PersonId("ada"), known, 10);
      for (@Nullable Fact said : new @Nullable Fact[] {limit(500), limit(400), null}) {
        int[] slate = session.answer(said);
        assertThat(slate).hasSize(RuleUser.SLATE);
        Arrays.stream(slate).forEach(item -> assertThat(met.add(item)).isTrue());
      }
      assertThat(vouch.notUnderstood()).isZero();
    }
  }

  private static Fact limit(int euros) {
    return new Fact(
        "at most %d euros".formatted(euros), Constraint.NumberRange.atMost("price", euros));
  }

  @Test
  void ranking_byChance_hasTheExpectedGain() {
    SessionMarket market = DemoSessions.of(DemoMarket.generate(7, 400, 120));
    SessionModels models = SessionModels.train(market, CLOCK, (phase, done, total) -> {});
    ChatReport report =
        new RankingEvaluation(market, models, new SessionOptions(120, 20, 10)).run();
    RankingEvaluation.Figures figures = (RankingEvaluation.Figures) report.figures();
    assertThat(figures.rows().getFirst().ndcgAt20()).isEqualTo(0.352, within(0.015));
    assertThat(figures.rows().getLast().ndcgAt20()).isEqualTo(1, within(1e-12));
    assertThat(report.table().markdown()).anyMatch(line -> line.contains("| random |"));
  }

  @Test
  void targets_areNotTrainedOn() {
    int[][] histories = {{0, 1, 2}, {3, 4}};
    SessionMarket market = new SessionMarket("two", FILMS, histories, (item, random) -> List.of());
    assertThat(market.withoutTargets().size()).isEqualTo(3);
    assertThat(market.withoutTargets().byItem().length(2)).isZero();
    assertThat(Arrays.stream(histories).mapToInt(h -> h.length).sum()).isEqualTo(5);
  }
}
