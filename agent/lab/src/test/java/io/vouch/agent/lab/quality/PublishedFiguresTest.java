package io.vouch.agent.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.fixtures.RealData;
import io.vouch.tools.training.TrainingListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The closed-form rows that check data and metrics: they have no randomness and are known. */
final class PublishedFiguresTest {
  @Test
  void run_movieLens1m_closedFormsReproduceToFourDigits() {
    Path folder = RealData.require("movielens-1m");
    QualityReport report =
        QualityEvaluation.run(
            folder,
            new QualityOptions(1, 1, 2, List.of("popularity", "ease")),
            TrainingListener.SILENT);
    assertThat(report.rows().stream().map(PublishedFiguresTest::words))
        .containsExactly(
            "ML-1M, UltraGCN split popularity R@20 0.1161 N@20 0.1176",
            "ML-1M, UltraGCN split ease R@20 0.2759 N@20 0.2660",
            "ML-1M, NCF protocol popularity HR@10 0.4520 N@10 0.2526",
            "ML-1M, NCF protocol ease HR@10 0.7084 N@10 0.4465");
    assertThat(report.rows().get(0).recallAt20().mean()).isCloseTo(0.1160, within(1e-4));
  }

  private static String words(QualityReport.Row row) {
    boolean sampled = row.protocol().contains("NCF");
    return String.format(
        Locale.ROOT,
        sampled ? "%s %s HR@10 %.4f N@10 %.4f" : "%s %s R@20 %.4f N@20 %.4f",
        row.protocol(),
        row.policy(),
        sampled ? row.hitRateAt10().mean() : row.recallAt20().mean(),
        sampled ? row.ndcgAt10().mean() : row.ndcgAt20().mean());
  }
}
