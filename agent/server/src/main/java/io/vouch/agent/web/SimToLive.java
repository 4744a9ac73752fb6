package io.vouch.agent.web;

import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.experiments.Experiments.ExperimentOutcome;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyRound;
import io.vouch.agent.studies.StudySummary;
import io.vouch.domain.StudyId;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.VouchStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether simulated uplifts came true: the rounds of simulated studies whose weights also ranked
 * for real people in an experiment that is over. Reads only.
 */
@Singleton
class SimToLive {
  private static final int ROUNDS_NEEDED = 5;

  /** Below it the split of people is not the planned one, and nothing is to be believed. */
  private static final double LEAST_P_VALUE = 0.001;

  private final Studies studies;
  private final VouchStore store;
  private final Experiments live;
  private final InstantSource clock;

  @Inject
  SimToLive(Studies studies, VouchStore store, Experiments live, InstantSource clock) {
    this.studies = studies;
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  /** Every pair there is. */
  @Schema(name = "SimToLive")
  public record SimToLiveView(
      @Schema(description = "SimToLive.rounds") int rounds,
      @Schema(description = "SimToLive.roundsNeeded") int roundsNeeded,
      @Schema(description = "SimToLive.rankCorrelation") @Nullable Double rankCorrelation,
      List<Pair> pairs) {}

  /** One metric of one round, simulated and live; never to be joined into one line. */
  @Schema(name = "SimToLivePair")
  public record Pair(
      String study, int round, String metric, Uplift simulated, Uplift live, String experiment) {}

  private record Ended(String experiment, RankingConfiguration treatment, Map<String, Uplift> by) {}

  SimToLiveView all() {
    List<Ended> ended = ended();
    List<Pair> pairs = new ArrayList<>();
    if (!ended.isEmpty()) {
      for (StudySummary study : studies.all()) {
        if (study.isSimulated() && study.couldBeRead()) {
          studies
              .rounds(new StudyId(study.study()))
              .forEach(round -> pairs.addAll(pairs(study.study(), round, ended)));
        }
      }
    }
    long rounds = pairs.stream().map(pair -> pair.study() + "/" + pair.round()).distinct().count();
    Double correlation = rounds < ROUNDS_NEEDED ? null : spearman(pairs);
    return new SimToLiveView((int) rounds, ROUNDS_NEEDED, correlation, pairs);
  }

  /** Experiments that are over and whose split is to be believed, by treatment. */
  private List<Ended> ended() {
    RankingConfigurationStore rankings = store.rankings();
    List<Ended> ended = new ArrayList<>();
    for (LiveWindow window : store.experiments().all()) {
      ExperimentOutcome outcome =
          window.isRunning(clock.millis()) ? null : live.outcome(window.id());
      if (outcome != null && outcome.sampleRatioPValue() >= LEAST_P_VALUE) {
        for (LiveArm arm : window.arms().subList(1, window.arms().size())) {
          rankings
              .find(arm.configurationVersion())
              .ifPresent(treatment ->
                  ended.add(
                      new Ended(
                          window.id().value(),
                          treatment,
                          outcome.uplifts().getOrDefault(arm.name(), Map.of()))));
        }
      }
    }
    return ended;
  }

  private List<Pair> pairs(String study, StudyRound round, List<Ended> ended) {
    Deployment deployment = round.deployment();
    OnlineOutcome outcome = round.outcome();
    RankingConfiguration ran =
        deployment == null
            ? null
            : store.rankings().find(deployment.configurationVersion()).orElse(null);
    if (ran == null || outcome == null) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (Ended experiment : ended) {
      if (experiment.treatment().weightByFactor().equals(ran.weightByFactor())) {
        experiment
            .by()
            .forEach((metric, uplift) -> {
              Uplift simulated = outcome.uplifts().get(metric);
              if (simulated != null) {
                pairs.add(
                    new Pair(
                        study, round.round(), metric, simulated, uplift, experiment.experiment()));
              }
            });
      }
    }
    return pairs;
  }

  /** Pearson's correlation of ranks, ties sharing their mean; null where one side does not vary. */
  static @Nullable Double spearman(List<Pair> pairs) {
    double[] simulated = ranks(pairs.stream().mapToDouble(pair -> pair.simulated().value()));
    double[] real = ranks(pairs.stream().mapToDouble(pair -> pair.live().value()));
    double mean = (pairs.size() + 1) / 2.0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < simulated.length; i++) {
      both += (simulated[i] - mean) * (real[i] - mean);
      first += (simulated[i] - mean) * (simulated[i] - mean);
      second += (real[i] - mean) * (real[i] - mean);
    }
    return first == 0 || second == 0 ? null : both / Math.sqrt(first * second);
  }

  private static double[] ranks(java.util.stream.DoubleStream values) {
    double[] all = values.toArray();
    return IntStream.range(0, all.length)
        .mapToDouble(i -> {
          long below = Arrays.stream(all).filter(other -> other < all[i]).count();
          long same = Arrays.stream(all).filter(other -> other == all[i]).count();
          return below + (same + 1) / 2.0;
        })
        .toArray();
  }
}
