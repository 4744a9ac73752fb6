package io.vouch.agent.lab.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.demo.DemoMarket;
import org.junit.jupiter.api.Test;

/** The relaxations that are timed, on a small catalogue. */
final class LatencyEvaluationTest {
  @Test
  void relaxations_areMeasuredUncached() {
    LatencyEvaluation.Relaxing relaxing =
        LatencyEvaluation.relaxing(DemoMarket.generate(7, 300, 120).catalogue(), 40);

    assertThat(relaxing.sets()).isEqualTo(40);
    assertThat(relaxing.p99Millis()).isGreaterThanOrEqualTo(relaxing.p50Millis()).isPositive();
  }
}
