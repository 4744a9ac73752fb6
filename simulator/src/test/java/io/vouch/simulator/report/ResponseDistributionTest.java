package io.vouch.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.SegmentCounts;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseDistributionTest {
  @ParameterizedTest
  @ValueSource(strings = {"everybody", "mixed"})
  void distributions_addUpToWhatTheRunCounted_segmentBySegment(String population) {
    Simulation simulation =
        new Simulation(
            World.of(WorldParameters.standard(), Population.named(population), 5),
            ChoiceModels.named("cascade"));
    RunOptions options = new RunOptions(600, 6, 10, 1, 5, false);
    RunResult run = simulation.run(new RandomPolicy(), options);
    List<ResponseDistribution> distributions =
        ResponseDistribution.of(simulation, new RandomPolicy(), options);
    for (SegmentCounts segment : run.segments()) {
      assertThat(total(distributions, segment.name(), "sessions of a user"))
          .isCloseTo(segment.count(Count.SESSIONS), within(1e-6));
      assertThat(total(distributions, segment.name(), "slates of a session"))
          .isCloseTo(segment.count(Count.SLATES), within(1e-6));
      assertThat(total(distributions, segment.name(), "clicks of a session"))
          .isCloseTo(segment.count(Count.CLICKS), within(1e-6));
    }
    assertThat(distributions)
        .allMatch(of -> of.lower() <= of.median() && of.median() <= of.upper());
  }

  private static double total(List<ResponseDistribution> of, String segment, String response) {
    return of.stream()
        .filter(one -> one.segment().equals(segment) && one.response().equals(response))
        .mapToDouble(one -> one.mean() * one.count())
        .sum();
  }
}
