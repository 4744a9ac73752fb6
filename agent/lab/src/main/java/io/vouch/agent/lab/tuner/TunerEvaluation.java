package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.ResultsFile.Part;
import io.vouch.domain.VouchException;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of tuners: every arm in the same worlds, with the same people, the same windows
 * and the same offline trials; judged on noise-free truth.
 *
 * <p>Worlds are the unit: seeds of one world are averaged before anything is said about worlds. An
 * arm that breaks off is reported, not dropped in silence. Worlds run in parallel, one thread each;
 * no figure depends on their order.
 */
public final class TunerEvaluation {
  /** Results files keep what it says and are read again by it, so it keeps to one language. */
  private static final TunerMessages SAY = Messages.of(TunerMessages.class, Language.ENGLISH);

  /** Development worlds: everything that was set, was set by looking at these. */
  public static final long FIRST_DEVELOPMENT_WORLD = 100;

  /** Held-out worlds begin here; nothing was set by looking at them. */
  public static final long FIRST_HELD_OUT_WORLD = 20_000;

  /** Part of the settings of a results file; changes when figures would. */
  private static final String VERSION = "2";

  /** Before {@code ours} picked what is confirmed by what it believes; the rest is the same. */
  private static final String FIRST_VERSION = "1";

  private final Size size;
  private final List<TunerArm> arms;

  private TunerEvaluation(Size size, List<TunerArm> arms) {
    this.size = size;
    this.arms = arms;
  }

  /**
   * How far a run is.
   *
   * @param done parts that this run has finished
   * @param open parts that were open when it began
   * @param before parts that were found finished
   */
  public record Pace(int done, int open, int before) {}

  /**
   * How much to run.
   *
   * @param firstWorld the number of the first world
   * @param worlds of each scenario
   * @param seeds of chance per world
   * @param windows per study that are counted
   * @param people per window, both arms together
   * @param kinds of visits in a world's population
   * @param trials offline, shared by all arms of a world
   * @param requests logged ones that offline trials are measured on
   * @param measured candidates that a surface measures per round
   */
  public record Size(
      long firstWorld,
      int worlds,
      int seeds,
      int windows,
      int people,
      int kinds,
      int trials,
      int requests,
      int measured) {
    /** A world of each scenario: whether it runs, not who is better. */
    public static Size small() {
      return new Size(FIRST_DEVELOPMENT_WORLD, 1, 1, 12, 200_000, 400, 500, 50, 60);
    }

    /** 30 windows in 30 held-out worlds of each scenario with 5 seeds each. */
    public static Size full() {
      return new Size(FIRST_HELD_OUT_WORLD, 30, 5, 30, 200_000, 400, 1_000, 60, 90);
    }

    /** The same with other worlds, seeds and windows. */
    public Size with(int otherWorlds, int otherSeeds, int otherWindows) {
      return new Size(
          firstWorld,
          otherWorlds,
          otherSeeds,
          otherWindows,
          people,
          kinds,
          trials,
          requests,
          measured);
    }

    /** The same from another world on. */
    public Size from(long world) {
      return new Size(world, worlds, seeds, windows, people, kinds, trials, requests, measured);
    }

    /** What a result depends on besides its world: lines of one file may differ in worlds only. */
    private String settings(String version) {
      return "v%s windows=%d people=%d kinds=%d trials=%d requests=%d measured=%d"
          .formatted(version, windows, people, kinds, trials, requests, measured);
    }
  }

  /**
   * Runs what is not yet in the file, and reports all of it.
   *
   * <p>A part is one world of one scenario with one seed of chance; the first seeds of all worlds
   * come first, so that a run that is stopped has seen all scenarios and worlds alike.
   *
   * @param threads how many parts at a time
   * @param file finished parts; null to keep none
   */
  public static TunerReport run(
      Size size, int threads, @Nullable Path file, Consumer<Pace> progress) {
    return run(size, List.of(TunerArm.values()), threads, file, progress);
  }

  static TunerReport run(
      Size size, List<TunerArm> arms, int threads, @Nullable Path file, Consumer<Pace> progress) {
    ResultsFile results =
        new ResultsFile(
            file, new ResultsFile.Settings(size.settings(VERSION), size.settings(FIRST_VERSION)));
    new TunerEvaluation(size, arms).fill(results, threads, progress);
    return TunerReport.of(
        size,
        arms,
        results.results().stream()
            .filter(result -> result.world() >= size.firstWorld())
            .filter(result -> result.world() < size.firstWorld() + size.worlds())
            .filter(result -> result.noise() <= size.seeds())
            .toList());
  }

  /** The arms of a part that no line of the file has. */
  private record Work(Part part, List<TunerArm> arms) {}

  private void fill(ResultsFile results, int threads, Consumer<Pace> progress) {
    List<Work> open = new ArrayList<>();
    for (long noise = 1; noise <= size.seeds(); noise++) {
      for (long world = size.firstWorld(); world < size.firstWorld() + size.worlds(); world++) {
        for (TunerScenario scenario : TunerScenario.values()) {
          Part part = new Part(scenario, world, noise);
          List<TunerArm> left = results.open(part, arms);
          if (!left.isEmpty()) {
            open.add(new Work(part, left));
          }
        }
      }
    }
    int before = size.worlds() * size.seeds() * TunerScenario.values().length - open.size();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      open.forEach(work -> running.add(executor.submit(() -> results.add(result(work)))));
      for (int done = 0; done < running.size(); done++) {
        await(running.get(done));
        progress.accept(new Pace(done + 1, open.size(), before));
      }
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The evaluation was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A world of the evaluation failed.", e.getCause());
    }
  }

  private WorldResult result(Work work) {
    Part part = work.part();
    TunerWorld world = new TunerWorld(part.scenario(), part.world(), size);
    List<RunFigures> runs = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (TunerArm arm : work.arms()) {
      try {
        ArmRun run = new ArmRun(world, arm, part.noise());
        runs.add(new RunJudging(world, run).figures(arm));
      } catch (VouchException e) {
        failures.add(
            SAY.brokeOff(
                arm.label(), part.world(), part.noise(), part.scenario().label(), e.getMessage()));
      }
    }
    return new WorldResult(
        size.settings(VERSION),
        part.scenario(),
        part.world(),
        part.noise(),
        oracle(world),
        runs,
        failures);
  }

  private double oracle(TunerWorld world) {
    double sum = 0;
    for (int window = 1; window <= size.windows(); window++) {
      sum += world.judge().best(window + world.scenario().warmWindows());
    }
    return sum / size.windows();
  }
}
