package io.vouch.agent.lab.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.Item;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NarrationEvaluationTest {
  @Test
  void narration_twoHundredTurnsOfHostileModels_isGroundedThroughout(@TempDir Path folder) {
    ChatReport report = new NarrationEvaluation(Workplaces.in(folder)).run();
    NarrationEvaluation.Figures figures = (NarrationEvaluation.Figures) report.figures();

    assertThat(figures.rows()).allSatisfy(row -> assertThat(row.examples()).isEmpty());
    assertThat(figures.turns()).isGreaterThanOrEqualTo(200);
    assertThat(figures.rawUngrounded()).isGreaterThan(50);
    assertThat(figures.rows())
        .filteredOn(row -> row.model().equals("honest"))
        .allSatisfy(row -> assertThat(row.told()).isGreaterThan(5));
    assertThat(report.goals()).allMatch(ChatReport.Goal::reached);
  }

  @Test
  void judge_amountsAndTitles_areFoundUnlessAllowed() {
    ItemCard card =
        new ItemCard(new ItemId("k"), "Birch Kettle 5 EUR", "39.50 EUR", true, Map.of());
    List<ItemCard> cards = List.of(card);
    Set<BigDecimal> allowed = Set.of(new BigDecimal("39.5"));
    GroundingJudge judge =
        new GroundingJudge(
            List.of("Birch Kettle 5 EUR", "Oak Kettle"),
            List.of("Zenphon"),
            List.of(),
            NarrationEvaluationTest::none);

    assertThat(GroundingJudge.prices("Birch Kettle 5 EUR for 39.50 EUR", allowed, cards)).isEmpty();
    assertThat(GroundingJudge.prices("only €3 or 1,299 euros", allowed, cards))
        .containsExactly("€3", "1,299 euros");
    assertThat(judge.items("Birch Kettle 5 EUR, Oak Kettle and Zenphon", cards))
        .containsExactly("Oak Kettle", "Zenphon");
  }

  private static Item none(ItemId id) {
    throw new IllegalArgumentException("no item is looked up here: " + id);
  }
}
