package io.vouch.simulator.benchmark;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures sessions per second of the whole market: standard world (1,000 items, 16 dimensions,
 * fatigue, satisfaction, drift, instructions, returns), slates of ten, 30 days.
 *
 * <p>Policies: {@code random} costs next to nothing, so its rows measure the simulator; {@code
 * score-100} scores 100 candidates a slate. Each row is the median of {@code repeats} runs after
 * one warm-up run; the spread is the distance between the quartiles. Wall time counts from the
 * first session to the last. A policy that scores gets a fifth of the users, so that its rows take
 * about as long.
 */
public final class SimulatorBenchmark {
  private static final BenchmarkMessages SAY = Messages.of(BenchmarkMessages.class);

  private static final int[] HASH_THREADS = {1, 2, 8};
  private static final int HASH_USERS = 10_000;
  private static final int LESS_TO_SCORE = 5;

  private SimulatorBenchmark() {}

  /**
   * Measures every choice model under both policies, on each number of threads.
   *
   * @param progress is told in a line what is measured next
   */
  public static Result run(Options options, Consumer<String> progress) {
    World world = World.of(WorldParameters.standard(), options.seed());
    List<Row> rows = new ArrayList<>();
    boolean equal = true;
    for (String name : options.choiceModels()) {
      ChoiceModel choice = ChoiceModels.named(name);
      Simulation simulation = new Simulation(world, choice);
      for (RecommenderPolicy policy : policies()) {
        for (int threads : options.threads()) {
          progress.accept("%s, %s, %d threads …".formatted(name, policy.name(), threads));
          rows.add(row(simulation, policy, options, threads));
        }
        progress.accept("%s, %s, hashes on 1, 2 and 8 threads …".formatted(name, policy.name()));
        equal &= hashesAgree(simulation, policy, options.seed());
      }
    }
    return new Result(rows, equal, options.seed());
  }

  private static List<RecommenderPolicy> policies() {
    return List.of(new RandomPolicy(), ScoredPolicy.standard("score-100"));
  }

  private static Row row(
      Simulation simulation, RecommenderPolicy policy, Options options, int threads) {
    RunOptions size = RunOptions.of(options.usersUnder(policy), options.seed()).threads(threads);
    RunResult last = simulation.run(policy, size);
    double[] speeds = new double[options.repeats()];
    double[] cpuMicros = new double[options.repeats()];
    for (int n = 0; n < speeds.length; n++) {
      last = simulation.run(policy, size);
      speeds[n] = last.sessionsPerSecond();
      cpuMicros[n] = last.effort().cpuNanos() / 1e3 / last.count(Count.SESSIONS);
    }
    Quantiles bySpeed = new Quantiles(speeds);
    double sessions = last.count(Count.SESSIONS);
    return new Row(
        last.choiceModel(),
        policy.name(),
        threads,
        bySpeed.median(),
        bySpeed.at(0.75) - bySpeed.at(0.25),
        new Quantiles(cpuMicros).median(),
        last.count(Count.SLATES) / sessions,
        last.effort().allocatedBytes() / sessions);
  }

  private static boolean hashesAgree(Simulation simulation, RecommenderPolicy policy, long seed) {
    RunOptions size = RunOptions.of(HASH_USERS, seed);
    return Arrays.stream(HASH_THREADS)
            .mapToLong(threads -> simulation.run(policy, size.threads(threads)).hash())
            .distinct()
            .count()
        == 1;
  }

  /**
   * What to measure.
   *
   * @param choiceModels by name
   * @param threads each number of threads to measure with
   * @param users per run under the random policy; a user has about five sessions
   * @param repeats measured runs per row, at least 1
   * @param seed of world, users and chance
   */
  public record Options(
      List<String> choiceModels, List<Integer> threads, int users, int repeats, long seed) {
    public Options {
      choiceModels = List.copyOf(choiceModels);
      threads = List.copyOf(threads);
      if (users < 1 || repeats < 1 || threads.stream().anyMatch(of -> of < 1)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.benchmarkTooSmall(users, repeats, threads));
      }
    }

    /** Cascade and logit on 1 and 2 threads, five runs of 100,000 users. */
    public static Options standard() {
      return new Options(List.of("cascade", "logit"), List.of(1, 2), 100_000, 5, 7);
    }

    private int usersUnder(RecommenderPolicy policy) {
      return policy instanceof RandomPolicy ? users : Math.max(1, users / LESS_TO_SCORE);
    }
  }

  /**
   * One measurement.
   *
   * @param sessionsPerSecond median over the repeats, wall time
   * @param spread interquartile range of the same
   * @param cpuMicrosPerSession median processor time of all working threads per session
   * @param slatesPerSession how long a session is
   * @param allocatedBytesPerSession by the working threads in the last run
   */
  public record Row(
      String choiceModel,
      String policy,
      int threads,
      double sessionsPerSecond,
      double spread,
      double cpuMicrosPerSession,
      double slatesPerSession,
      double allocatedBytesPerSession) {}

  /**
   * All measurements.
   *
   * @param hashEqualAcrossThreads whether 1, 2 and 8 threads gave the same events, for every choice
   *     model and policy
   */
  public record Result(List<Row> rows, boolean hashEqualAcrossThreads, long seed) {
    public Result {
      rows = List.copyOf(rows);
    }
  }
}
