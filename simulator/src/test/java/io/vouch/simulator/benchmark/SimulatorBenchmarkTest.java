package io.vouch.simulator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SimulatorBenchmarkTest {
  @Test
  void run_ofASmallMarket_reportsARowPerModelPolicyAndThreads_withEqualHashes() {
    SimulatorBenchmark.Result result =
        SimulatorBenchmark.run(
            new SimulatorBenchmark.Options(List.of("cascade"), List.of(1, 2), 2_000, 2, 7),
            line -> {});
    assertThat(result.rows()).hasSize(4);
    assertThat(result.hashEqualAcrossThreads()).isTrue();
    assertThat(result.rows())
        .allSatisfy(row -> {
          assertThat(row.sessionsPerSecond()).isPositive();
          assertThat(row.slatesPerSession()).isBetween(5.0, 20.0);
        });
  }
}
