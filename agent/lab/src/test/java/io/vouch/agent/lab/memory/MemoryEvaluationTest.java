package io.vouch.agent.lab.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.lab.protocol.ChatReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryEvaluationTest {
  @TempDir private Path directory;

  @Test
  void memory_ofTheSmallShop_forgetsWithoutTraceAndDoesNotDrift() {
    try (MemoryShop shop = MemoryShop.open(Workplaces.in(directory))) {
      ChatReport report = new MemoryEvaluation(shop, 3, 1, line -> {}).run();
      MemoryEvaluation.Figures figures = (MemoryEvaluation.Figures) report.figures();
      assertThat(figures.forgetEqualRate()).isEqualTo(1);
      assertThat(figures.contradictionRightRate()).isEqualTo(1);
      assertThat(figures.drift()).hasSize(10).allMatch(drift -> drift.f1() == 1);
      assertThat(figures.drift().getLast().f1NeverForgetting())
          .as("the script is not trivial")
          .isLessThan(0.9);
      assertThat(figures.factBytesPerPerson()).isPositive();
    }
  }
}
