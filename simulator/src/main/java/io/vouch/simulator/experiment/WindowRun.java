package io.vouch.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A window of the market from its start to its end, for any number of arms.
 *
 * <p>The window has six parts. Within one, people come independently of each other; between them
 * every advertiser is paced: one who has spent more of the budget than the time that is over allows
 * pauses for a part. Each arm has budgets of its own, in proportion to its people, so arms do not
 * disturb each other. People are walked in fixed blocks whose sums are added in order: the same
 * bits on any number of threads.
 */
final class WindowRun {
  private static final int PARTS = 6;
  private static final int BLOCK = 100;
  private static final double SLACK = 1.1;

  /** No arm: nobody is counted there. */
  static final int NOBODY = -1;

  private final MarketSettings settings;
  private final Inventory inventory;
  private final boolean isSampled;
  private final int threads;

  WindowRun(MarketSettings settings, Inventory inventory, boolean isSampled, int threads) {
    this.settings = settings;
    this.inventory = inventory;
    this.isSampled = isSampled;
    this.threads = threads;
  }

  /** Whose weights rank for whom within an arm. */
  interface Weighing {
    /** Of a person, in the order of {@link MarketLayout#FACTORS}. */
    double[] weights(int person);

    /** Whether what each person does is kept. */
    default boolean isLogged() {
      return false;
    }
  }

  /**
   * Runs it.
   *
   * @param weights of each arm
   * @param armOfPerson the arm of a person, or {@link #NOBODY}
   */
  List<ArmCount> run(long startMillis, List<Weighing> weights, IntUnaryOperator armOfPerson) {
    List<ArmCount> total = counts(weights.size());
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      for (int part = 0; part < PARTS; part++) {
        Part work = new Part(startMillis, part, weights, armOfPerson, paused(total, part));
        List<List<ArmCount>> blocks = pool.submit(() -> work.blocks()).join();
        blocks.forEach(block -> add(total, block));
      }
    }
    return total;
  }

  private List<boolean[]> paused(List<ArmCount> total, int part) {
    List<boolean[]> paused = new ArrayList<>();
    for (ArmCount count : total) {
      boolean[] pauses = new boolean[Inventory.ITEMS];
      for (int item = 0; item < pauses.length; item++) {
        // People so far times the budget per person is exactly the budget of the time so far.
        double allowed = SLACK * inventory.budget[item] * count.people;
        pauses[item] = part > 0 && inventory.isAdvertised(item) && count.spent[item] > allowed;
      }
      paused.add(pauses);
    }
    return paused;
  }

  private static List<ArmCount> counts(int arms) {
    return IntStream.range(0, arms).mapToObj(arm -> new ArmCount()).toList();
  }

  private static void add(List<ArmCount> total, List<ArmCount> block) {
    for (int arm = 0; arm < total.size(); arm++) {
      total.get(arm).add(block.get(arm));
    }
  }

  /** One part of the window. */
  private final class Part {
    private final long startMillis;
    private final int first;
    private final int end;
    private final List<Weighing> weights;
    private final IntUnaryOperator armOfPerson;
    private final List<boolean[]> paused;
    private final Climate climate;

    private Part(
        long startMillis,
        int part,
        List<Weighing> weights,
        IntUnaryOperator armOfPerson,
        List<boolean[]> paused) {
      this.startMillis = startMillis;
      this.first = settings.visitors() * part / PARTS;
      this.end = settings.visitors() * (part + 1) / PARTS;
      this.weights = weights;
      this.armOfPerson = armOfPerson;
      this.paused = paused;
      this.climate = Climate.at(settings, startMillis);
    }

    private List<List<ArmCount>> blocks() {
      int blocks = (end - first + BLOCK - 1) / BLOCK;
      return IntStream.range(0, blocks).parallel().mapToObj(this::block).toList();
    }

    private List<ArmCount> block(int block) {
      List<ArmCount> counts = counts(weights.size());
      Visit visit = new Visit(inventory, settings.traits(), settings.visitSeed());
      Walk walk = new Walk(inventory);
      int last = Math.min(end, first + (block + 1) * BLOCK);
      for (int person = first + block * BLOCK; person < last; person++) {
        int arm = armOfPerson.applyAsInt(person);
        if (arm != NOBODY) {
          visit.draw(startMillis, person, climate);
          walk.rank(visit, weights.get(arm).weights(person), paused.get(arm));
          if (isSampled) {
            walk.sample(visit, visit.key);
          } else {
            walk.expect(visit);
          }
          counts.get(arm).add(visit, walk);
          if (weights.get(arm).isLogged()) {
            counts.get(arm).log(person, walk);
          }
        }
      }
      return counts;
    }
  }
}
