package io.vouch.simulator.run;

import com.sun.management.ThreadMXBean;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.run.RunResult.Effort;
import io.vouch.simulator.truth.World;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A market with a way of choosing, ready to be run under any policy.
 *
 * <p>Users are split into cohorts of 256, cohorts into at most 1,024 batches; threads take batches
 * from a counter. Nothing passes between batches, so the result, down to the hash of all events, is
 * the same on any number of threads, and memory does not grow with the number of sessions (unless
 * they are logged). Two policies run on the same options meet the same users and the same chance.
 */
public final class Simulation {
  private static final RunMessages SAY = Messages.of(RunMessages.class);

  private static final int MOST_BATCHES = 1024;

  private final World world;
  private final ChoiceModel choice;

  public Simulation(World world, ChoiceModel choice) {
    this.world = world;
    this.choice = choice;
  }

  public World world() {
    return world;
  }

  /** What the platform knows of the items. */
  public Listings listings() {
    return world.listings();
  }

  /** The segments by which results are reported. */
  public List<String> segmentNames() {
    return world.segmentNames();
  }

  /** The index among {@link #segmentNames()} of a user of a run with this seed. */
  public int segmentOf(long seed, long user) {
    return world.segmentOf(seed, user);
  }

  /** Runs a policy. Blocks until all users have been served. */
  public RunResult run(RecommenderPolicy policy, RunOptions options) {
    CohortRunner.Market market = new CohortRunner.Market(world, choice, policy);
    Work work = new Work(options, world.segmentNames());
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    for (int n = 0; n < options.threads(); n++) {
      CohortRunner runner = new CohortRunner(market, options, null);
      Thread thread = new Thread(() -> work.take(runner), "simulation-" + n);
      thread.setUncaughtExceptionHandler((of, thrown) -> failures.add(thrown));
      threads.add(thread);
    }
    long start = System.nanoTime();
    threads.forEach(Thread::start);
    threads.forEach(Simulation::join);
    long wallNanos = System.nanoTime() - start;
    if (!failures.isEmpty()) {
      throw new VouchException(
          ErrorCode.INTERNAL,
          SAY.simulationFailed(policy.name(), failures.getFirst()),
          failures.getFirst());
    }
    Effort effort = new Effort(wallNanos, work.cpuNanos.get(), work.allocatedBytes.get());
    return new RunResult(
        policy.name(), choice.name(), options, work.batches, work.segments, work.hash(), effort);
  }

  /** Runs a policy on the calling thread and lets somebody watch every slate, in order. */
  public void watch(RecommenderPolicy policy, RunOptions options, Witness witness) {
    CohortRunner runner =
        new CohortRunner(new CohortRunner.Market(world, choice, policy), options, witness);
    new Work(options, world.segmentNames()).take(runner);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VouchException(ErrorCode.DEADLINE, SAY.simulationInterrupted(), e);
    }
  }

  /** The batches of a run and who takes the next one. */
  private static final class Work {
    private final RunOptions options;
    private final int cohorts;
    private final List<Batch> batches = new ArrayList<>();
    private final List<SegmentCounts> segments;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong cpuNanos = new AtomicLong();
    private final AtomicLong allocatedBytes = new AtomicLong();

    Work(RunOptions options, List<String> segmentNames) {
      this.options = options;
      this.segments = segmentNames.stream().map(SegmentCounts::new).toList();
      this.cohorts = Math.ceilDiv(options.users(), CohortRunner.SEATS);
      for (int n = 0; n < Math.min(MOST_BATCHES, cohorts); n++) {
        batches.add(new Batch(options.days(), options.logged()));
      }
    }

    void take(CohortRunner runner) {
      ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long cpu = bean.getCurrentThreadCpuTime();
      long allocated = bean.getCurrentThreadAllocatedBytes();
      int batch = next.getAndIncrement();
      while (batch < batches.size()) {
        run(runner, batch);
        batch = next.getAndIncrement();
      }
      allocatedBytes.addAndGet(bean.getCurrentThreadAllocatedBytes() - allocated);
      cpuNanos.addAndGet(bean.getCurrentThreadCpuTime() - cpu);
      join(runner.segments());
    }

    /** Sums of whole numbers, so the order in which threads end does not matter. */
    private synchronized void join(List<SegmentCounts> more) {
      for (int n = 0; n < segments.size(); n++) {
        segments.get(n).add(more.get(n));
      }
    }

    private void run(CohortRunner runner, int batch) {
      int end = firstCohort(batch + 1);
      for (int cohort = firstCohort(batch); cohort < end; cohort++) {
        int first = cohort * CohortRunner.SEATS;
        int count = Math.min(CohortRunner.SEATS, options.users() - first);
        runner.run(first, count, batches.get(batch));
      }
    }

    private int firstCohort(int batch) {
      return (int) ((long) batch * cohorts / batches.size());
    }

    long hash() {
      long hash = 0;
      for (Batch batch : batches) {
        hash = hash * 31 + batch.hash();
      }
      return hash;
    }
  }
}
