package io.vouch.agent.tuning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.report.AreaChart;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.Chart;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import io.vouch.agent.tuning.round.HandMadeStudy;
import io.vouch.agent.tuning.round.HandMadeStudy.Round;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.belief.FaithfulBelief;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyPageTest {
  private static final Round[] TWO = {Round.of(2, 0.05, 0), Round.of(1, -0.03, -0.1)};

  private static final AtomicInteger STUDIES = new AtomicInteger();
  private static VouchStore store;

  /** Another study in each test, so that one store serves them all. */
  private final StudyId study = new StudyId("study-" + STUDIES.incrementAndGet());

  @BeforeAll
  static void open(@TempDir Path directory) {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void page_beforeTheFirstRound_saysWhatItWillShowAndNoMore() {
    ReportPage page = page(HandMadeStudy.plan());
    assertThat(page.title()).isEqualTo("Tuning study hand (simulated)");
    assertThat(headings(page)).containsExactly("Confirmation");
    assertThat(paragraphs(page).getFirst())
        .contains("of a simulated market", "Goal: gmv", "orders by more than 2%");
    assertThat(paragraphs(page).getLast()).isEqualTo("The study has not come to its confirmation.");
  }

  @Test
  void page_ofRealPeople_saysSo() {
    ReportPage page = page(HandMadeStudy.plan(50_000));
    assertThat(page.title()).isEqualTo("Tuning study hand (real people)");
    assertThat(paragraphs(page).getFirst()).contains("of real people").doesNotContain("simulated");
  }

  @Test
  void page_afterRounds_hasEveryPartInOrderAndNoEmptyFigure() {
    append(HandMadeStudy.events(TWO));
    ReportPage page = page(HandMadeStudy.plan());
    assertThat(headings(page))
        .containsExactly(
            "Who decides the order",
            "What was measured",
            "What is believed",
            "What a breach costs",
            "What was tried",
            "How the search went",
            "What the controller decided",
            "Before anybody saw it",
            "Confirmation");
    assertThat(charts(page))
        .extracting(Chart::title)
        .as("nothing was believed, priced or noted of the searches")
        .containsExactly(
            "Influence share of each factor group, under the weights of each round",
            "The goal: gmv",
            "Guardrail: orders",
            "Other metrics",
            "Multipliers of the base weights");
    assertThat(paragraphs(page)).contains("There was no controller, or it changed nothing.");
  }

  @Test
  void charts_measuredUplifts_haveTheir95PercentIntervals() {
    append(HandMadeStudy.events(TWO));
    LineChart goal = line(page(HandMadeStudy.plan()), "The goal: gmv");
    assertThat(goal.lines()).singleElement().extracting(Line::name).isEqualTo("gmv");
    assertThat(goal.lines().getFirst().points())
        .extracting(LineChart.Point::x)
        .containsExactly(1.0, 2.0);
    assertThat(goal.lines().getFirst().points().getFirst().y().mean()).isEqualTo(0.05);
    assertThat(goal.lines().getFirst().points().getFirst().y().lower())
        .isCloseTo(0.05 - 1.96 * 0.01, within(1e-12));
    LineChart rail = line(page(HandMadeStudy.plan()), "Guardrail: orders");
    assertThat(rail.lines()).extracting(Line::name).containsExactly("orders", "may not fall below");
    assertThat(rail.lines().getLast().points())
        .allSatisfy(point -> assertThat(point.y().mean()).isEqualTo(-0.02));
    assertThat(line(page(HandMadeStudy.plan()), "Other metrics").lines())
        .as("what is neither goal nor guardrail")
        .extracting(Line::name)
        .containsExactly("clicks");
  }

  @Test
  void charts_shares_areThoseOfTheFirstCandidates() {
    append(HandMadeStudy.events(TWO));
    AreaChart shares = (AreaChart) charts(page(HandMadeStudy.plan())).getFirst();
    assertThat(shares.at()).containsExactly(1.0, 2.0);
    assertThat(shares.layers()).extracting(AreaChart.Layer::name).containsExactly("gmv", "order");
    assertThat(shares.layers().getFirst().sizes()).containsExactly(0.6, 0.6);
  }

  @Test
  void charts_wideMultipliers_areShownByTheirRatios() {
    append(HandMadeStudy.events(TWO));
    assertThat(multipliers().y().logarithmic()).as("a double is not wide").isFalse();
    append(List.of(HandMadeStudy.events(TWO[0], TWO[1], Round.of(4, 0, 0)).get(6)));
    assertThat(multipliers().y().logarithmic()).isTrue();
  }

  private LineChart multipliers() {
    return line(page(HandMadeStudy.plan()), "Multipliers of the base weights");
  }

  @Test
  void charts_beliefsAndPenalties_areThoseAfterTheirRound() {
    append(HandMadeStudy.events(TWO));
    Relation prior = new FaithfulBelief().prior(HandMadeStudy.ORDERS);
    Relation moved = prior.with(0.5, 0.1, prior.uncertainty());
    Relation corrected = prior.with(0.5, 0.2, prior.uncertainty());
    append(
        List.of(
            new RelationSeeded(prior),
            new RelationMoved(new RelationUpdate(HandMadeStudy.key(1), "lms", prior, moved)),
            new RelationMoved(new RelationUpdate(HandMadeStudy.key(1), "rules", moved, corrected)),
            penalty(1, PenaltyMoved.SEED, 20_000, 20_000),
            penalty(2, "rule", 20_000, 30_000)));
    ReportPage page = page(HandMadeStudy.plan());
    Line intercepts = line(page, "Intercept of each relation").lines().getFirst();
    assertThat(intercepts.name()).isEqualTo("orders~influence.order");
    assertThat(intercepts.points())
        .as("the last word of the round")
        .singleElement()
        .satisfies(point -> {
          assertThat(point.x()).isEqualTo(1);
          assertThat(point.y().mean()).isEqualTo(0.2);
        });
    assertThat(
            line(page, "Slope of each relation").lines().getFirst().points().getFirst().y().mean())
        .isEqualTo(0.5);
    assertThat(
            line(page, "Penalty weight of each range after its round").lines().getFirst().points())
        .extracting(point -> point.y().mean())
        .containsExactly(20_000.0, 30_000.0);
  }

  private static PenaltyMoved penalty(int round, String method, double from, double to) {
    return new PenaltyMoved(
        new PenaltyUpdate("influence.order", HandMadeStudy.key(round), method, 0, 0, from, to));
  }

  @Test
  void tables_multipliers_haveOneRowPerRound() {
    append(HandMadeStudy.events(TWO));
    Table table = table(page(HandMadeStudy.plan()), "Multipliers of the base weights by round");
    assertThat(table.columns()).containsExactly("round", "objective", "gmv", "order");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "0.100", "2.000", "0.500"), List.of("2", "0.200", "1.000", "1.000"));
  }

  @Test
  void oscillation_thereAndBack_isTwiceTheWayAndTurnsRound() {
    append(HandMadeStudy.events(TWO));
    assertThat(paragraphs(page(HandMadeStudy.plan())))
        .as("both multipliers went by a factor of two and back: 4 log 2")
        .anySatisfy(text ->
            assertThat(text).contains("moved by 2.77 in total").contains("in 2 of 2 possible"));
  }

  @Test
  void tables_controller_sayWhatItDidBeforeWhichRoundAndWhy() {
    append(HandMadeStudy.events(TWO));
    Correction correction =
        new Correction(
            HandMadeStudy.ORDERS, 0.03, 1.5, "fell short", List.of(HandMadeStudy.key(1)));
    append(
        List.of(
            new ControllerAnswered(
                HandMadeStudy.key(1), "rules", new Adjust(List.of(correction), "")),
            new ControllerAnswered(HandMadeStudy.key(2), "rules", new Hold("look at this"))));
    Table table = table(page(HandMadeStudy.plan()), "Decisions with the episodes they cite");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "2", "rules", "orders~influence.order", "+0.030", "× 1.50", "r001", "fell short"),
            List.of("3", "rules", "hold", "", "", "", "look at this"));
  }

  @Test
  void tables_gate_sayWhatWasSaidOrThatItWasNotAsked() {
    append(HandMadeStudy.events(TWO));
    append(
        List.of(
            new Noted(
                "step", "r001:11-publish", "{\"gate\":\"passed\",\"gateReason\":\"a gain\"}")));
    assertThat(table(page(HandMadeStudy.plan()), "Off-policy gate by round").rows())
        .containsExactly(List.of("1", "passed", "a gain"), List.of("2", "not asked yet", ""));
  }

  @Test
  void confirmation_isSaidWithItsUplifts() {
    append(HandMadeStudy.events(TWO));
    append(
        List.of(
            new Noted(
                "confirmation",
                "study",
                "{\"round\":1,\"windows\":2,\"isConfirmed\":true,\"uplifts\":"
                    + "{\"gmv\":{\"value\":0.04,\"standardError\":0.01}}}")));
    assertThat(paragraphs(page(HandMadeStudy.plan())).getLast())
        .isEqualTo(
            "Round 1, 2 fresh windows: gmv +0.040 ± 0.020. Confirmed: a person may approve it.");
  }

  @Test
  void confirmation_ofNothing_isSaid() {
    append(
        List.of(
            new Noted(
                "confirmation",
                "study",
                "{\"round\":0,\"windows\":0,\"isConfirmed\":false,\"uplifts\":{}}")));
    assertThat(paragraphs(page(HandMadeStudy.plan())).getLast())
        .isEqualTo("No round was worth confirming.");
  }

  private void append(List<TuningEvent> events) {
    store.tuning().append(study, events, 1);
  }

  private ReportPage page(StudyPlan plan) {
    return StudyPage.of(plan, store.tuning().state(study), StudyNotes.of(store.tuning(), study));
  }

  private static List<String> headings(ReportPage page) {
    return page.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text())
        .toList();
  }

  private static List<String> paragraphs(ReportPage page) {
    return page.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  private static List<Chart> charts(ReportPage page) {
    List<Chart> charts = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Figure figure) {
        charts.add(Objects.requireNonNull(figure.chart()));
      }
    }
    return charts;
  }

  private static LineChart line(ReportPage page, String title) {
    return (LineChart)
        charts(page).stream()
            .filter(chart -> chart.title().equals(title))
            .findFirst()
            .orElseThrow();
  }

  private static Table table(ReportPage page, String caption) {
    return page.blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .map(Block.Tabular.class::cast)
        .filter(tabular -> tabular.caption().equals(caption))
        .findFirst()
        .orElseThrow()
        .table();
  }
}
