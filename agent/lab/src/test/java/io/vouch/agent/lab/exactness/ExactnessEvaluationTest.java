package io.vouch.agent.lab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.session.DemoSessions;
import io.vouch.agent.lab.session.SessionMarket;
import io.vouch.agent.lab.session.SessionModels;
import io.vouch.agent.lab.session.SessionOptions;
import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.catalogue.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExactnessEvaluationTest {
  @Test
  void slates_underRandomConstraints_equalBruteForce() {
    SessionMarket market = DemoSessions.of(DemoMarket.generate(7, 300, 60));
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    SessionModels models = SessionModels.train(market, clock, (phase, done, total) -> {});
    ChatReport report =
        new ExactnessEvaluation(market, models, new SessionOptions(150, 1, 10)).run();
    ExactnessEvaluation.Figures figures = (ExactnessEvaluation.Figures) report.figures();
    assertThat(figures.violations()).isZero();
    assertThat(figures.equalsBruteForce()).isEqualTo(1);
    assertThat(figures.distinctAnswers()).isEqualTo(1);
    assertThat(figures.dialogues()).isEqualTo(6_000);
    assertThat(figures.dialoguesThatDiffer()).isZero();
    assertThat(figures.reachable()).isEqualTo(1);
    assertThat(figures.emptyCases()).isBetween(1, 149);
  }

  @Test
  void truth_ofAFilm_isThatOfItsRow() {
    Catalogue films = SmallCatalogues.films();
    Item heat = films.item(films.indexOf(new ItemId("f05")));
    Constraint crime = OneOf.of("genre", "crime");
    Constraint shorter = NumberRange.below("runtime", 170);
    assertThat(NaiveTruth.holds(heat, crime)).isTrue();
    assertThat(NaiveTruth.holds(heat, shorter)).isFalse();
    assertThat(NaiveTruth.holds(heat, new Constraint.Not(shorter))).isTrue();
    assertThat(NaiveTruth.holds(heat, new Constraint.AnyOf(List.of(shorter, crime)))).isTrue();
    assertThat(NaiveTruth.holds(heat, new Constraint.AllOf(List.of(shorter, crime)))).isFalse();
    assertThat(NaiveTruth.holds(heat, new Constraint.HasWords(null, List.of("thief")))).isTrue();
    assertThat(NaiveTruth.holds(heat, new Constraint.EveryOf("genre", List.of("Crime", "Drama"))))
        .isFalse();
    assertThat(NaiveTruth.holds(heat, NumberRange.atMost("price", 5))).isFalse();
  }
}
