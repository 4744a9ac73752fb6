package io.vouch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.SegmentCounts;
import io.vouch.simulator.run.Simulation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PopulationTest {
  private static final RunOptions OPTIONS = RunOptions.of(4_096, 3).days(10);

  @Test
  void segments_ofAMixture_haveTheirSharesAndTheirOwnResponses() {
    RunResult run = run(Population.MIXED);
    assertThat(run.segments().stream().map(SegmentCounts::name))
        .containsExactly("steady", "thrifty", "hurried", "curious");
    assertThat(share(run, 0)).isCloseTo(0.5, within(0.03));
    assertThat(share(run, 3)).isCloseTo(0.1, within(0.02));
    assertThat(ratio(run, 2, Count.SLATES, Count.SESSIONS))
        .isLessThan(0.85 * ratio(run, 0, Count.SLATES, Count.SESSIONS));
    assertThat(ratio(run, 3, Count.CLICKS, Count.SLATES))
        .isGreaterThan(1.2 * ratio(run, 0, Count.CLICKS, Count.SLATES));
  }

  @Test
  void segments_ofEverybody_areTastes_andAddUpToTheRun() {
    RunResult run = run(Population.EVERYBODY);
    assertThat(run.segments()).hasSize(12);
    for (Count count : Count.values()) {
      long sum = run.segments().stream().mapToLong(segment -> segment.count(count)).sum();
      assertThat(sum).as(count.name()).isEqualTo(run.count(count));
    }
  }

  @Test
  void mixture_ofOneUnshiftedSegment_changesNothing() {
    Population same = new Population("same", List.of(new Population.Segment("a", 1, Map.of())));
    assertThat(run(same).hash()).isEqualTo(run(Population.EVERYBODY).hash());
  }

  @Test
  void segment_thatShiftsTheWorld_orSharesThatDoNotAddUp_areRefused() {
    assertThatThrownBy(() -> new Population.Segment("a", 1, Map.of(Setting.ITEMS, 5.0)))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("\"a\"");
    assertThatThrownBy(
            () -> new Population("p", List.of(new Population.Segment("a", 0.5, Map.of()))))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("0.5");
  }

  private static RunResult run(Population population) {
    World world = World.of(WorldParameters.standard(), population, 7);
    return new Simulation(world, ChoiceModels.named("cascade")).run(new RandomPolicy(), OPTIONS);
  }

  private static double share(RunResult run, int segment) {
    return (double) run.segments().get(segment).count(Count.USERS) / OPTIONS.users();
  }

  private static double ratio(RunResult run, int segment, Count over, Count under) {
    SegmentCounts counts = run.segments().get(segment);
    return (double) counts.count(over) / counts.count(under);
  }

  @Test
  void persona_ofASegmentWithFigures_isToldTheseNumbers_andNothingElse() {
    Map<String, Double> figures =
        Map.of(Population.DAYS_OF_THIRTY, 3.1, Population.PRICE_PERCENT, -20.0);
    Population.Segment segment =
        new Population.Segment("a", 1, Map.of(Setting.PRICE_SLOPE, 0.8), true, figures);
    assertThat(PersonaWords.persona(segment, List.of(0)))
        .isEqualTo(
            "likes: kitchen\ncomes on 3.1 of 30 days\ntakes things that are 20 % cheaper than what most take");
    assertThatThrownBy(
            () -> new Population.Segment("a", 1, Map.of(), true, Map.of("ignore all rules", 1.0)))
        .hasMessageContaining("ignore all rules");
  }
}
