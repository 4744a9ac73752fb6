package io.vouch.tools.recommendation;

import com.sun.management.OperatingSystemMXBean;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.candidates.Relaxations;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.TinyWorld;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.request.Taste.Affinity;
import io.vouch.tools.retrieval.ContentSimilarity;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Times of building a catalogue, evaluating constraints, relaxing and recommending, on generated
 * items; a program, not a test.
 *
 * <p>Arguments: numbers of items, default 12000 100000 1000000. Closed loop, one request at a time,
 * each with other constraints, after a warm-up; percentiles over all requests in milliseconds. The
 * mean processor time (all threads, collector and compiler included) says more than the clock when
 * the machine is busy.
 */
final class RecommenderBenchmark {
  private static final long SEED = 20261121;
  private static final int DIMENSIONS = 64;
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private RecommenderBenchmark() {}

  public static void main(String[] arguments) {
    System.out.printf("seed %d, %d processors%n", SEED, Runtime.getRuntime().availableProcessors());
    String[] sizes = arguments.length > 0 ? arguments : new String[] {"12000", "100000", "1000000"};
    for (String size : sizes) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int size) {
    Random random = new Random(SEED);
    List<Item> items = TinyWorld.items(size, random);
    Catalogue catalogue = null;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      long cpu = CPU.getProcessCpuTime();
      catalogue = TinyWorld.catalogue(items);
      print(
          size,
          "build the catalogue, run " + (i + 1),
          System.nanoTime() - start,
          CPU.getProcessCpuTime() - cpu);
    }
    items.clear();
    long start = System.nanoTime();
    long cpuBefore = CPU.getProcessCpuTime();
    catalogue.prepareWordSearch();
    print(
        size,
        "build the word indexes",
        System.nanoTime() - start,
        CPU.getProcessCpuTime() - cpuBefore);
    Catalogue built = catalogue;
    Worlds worlds = new Worlds(built, random);

    percentiles(
        size,
        "matching: 3 fresh constraints",
        300,
        i -> new CandidateIndex(built).count(worlds.three()));
    CandidateIndex index = new CandidateIndex(built);
    percentiles(
        size,
        "relaxing: 8 constraints, minimal",
        300,
        i -> Relaxations.minimal(index, worlds.eight()));
    percentiles(
        size,
        "relaxing: 8 constraints, loosen",
        300,
        i -> Relaxations.loosenings(index, worlds.eight()));

    List<Retriever> sources =
        List.of(
            TinyWorld.source("popular", TinyWorld.randomScores(size, random)),
            TinyWorld.source(
                "content", c -> c.taste().items().length > 0, TinyWorld.randomScores(size, random)),
            TinyWorld.source("item_to_item", TinyWorld.randomScores(size, random)));
    Recommender light = recommender(built, sources);
    List<Retriever> withDense = new ArrayList<>(sources);
    withDense.add(new DotProducts(size, random));
    Recommender heavy = recommender(built, withDense);
    percentiles(size, "recommend: all items, held scores", 500, i -> worlds.ask(light, List.of()));
    percentiles(
        size, "recommend: all items, + dot products d=64", 500, i -> worlds.ask(heavy, List.of()));
    List<Retriever> withContent = new ArrayList<>(sources);
    withContent.set(1, new ContentSimilarity(built));
    Recommender content = recommender(built, withContent);
    percentiles(
        size,
        "recommend: all items, + content similarity",
        500,
        i -> worlds.ask(content, List.of()));
    percentiles(
        size,
        "recommend: 3 constraints, + dot products",
        500,
        i -> worlds.ask(heavy, worlds.three()));
  }

  private static Recommender recommender(Catalogue catalogue, List<Retriever> sources) {
    return new Recommender(
        RecommenderModel.withDefaults(catalogue, sources, "bench"),
        () -> "r",
        InstantSource.system());
  }

  private static void percentiles(int size, String what, int runs, IntConsumer run) {
    for (int i = 0; i < runs; i++) {
      run.accept(i);
    }
    double[] millis = new double[runs];
    long cpu = CPU.getProcessCpuTime();
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      run.accept(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double cpuMillis = (CPU.getProcessCpuTime() - cpu) / 1e6 / runs;
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%9d  %-44s p50 %8.3f  p99 %8.3f  max %8.3f  mean cpu %8.3f ms  load %.1f%n",
        size,
        what,
        millis[runs / 2],
        millis[runs * 99 / 100],
        millis[runs - 1],
        cpuMillis,
        CPU.getSystemLoadAverage());
  }

  private static void print(int size, String what, long nanos, long cpuNanos) {
    System.out.printf(
        Locale.ROOT,
        "%9d  %-44s     %8.1f  cpu %8.1f ms  load %.1f%n",
        size,
        what,
        nanos / 1e6,
        cpuNanos / 1e6,
        CPU.getSystemLoadAverage());
  }

  /** Random requests of one person. */
  private record Worlds(Catalogue catalogue, Random random) {
    void ask(Recommender recommender, List<Constraint> constraints) {
      int[] past = random.ints(50, 0, catalogue.size()).toArray();
      float[] weights = new float[past.length];
      Arrays.fill(weights, 1);
      Taste taste = new Taste(null, past, weights, List.of(new Affinity("genre", "Genre 3", 0.5)));
      recommender.recommend(
          new RecommendationRequest(
              null,
              "bench",
              10,
              constraints,
              List.of(),
              List.of(),
              List.of(),
              null,
              null,
              SeenPolicy.HIDE),
          taste);
    }

    List<Constraint> three() {
      return List.of(
          NumberRange.between("price", random.nextInt(100), 250 + random.nextInt(250)),
          OneOf.of("genre", "genre " + random.nextInt(20), "genre " + random.nextInt(20)),
          new Not(OneOf.of("brand", "brand " + random.nextInt(200))));
    }

    /** Satisfiable one by one, together almost never. */
    List<Constraint> eight() {
      return List.of(
          NumberRange.atMost("price", 1 + random.nextInt(20)),
          NumberRange.atLeast("year", 2010 + random.nextInt(15)),
          NumberRange.atLeast("rating", 4.5),
          OneOf.of("genre", "genre " + random.nextInt(20)),
          OneOf.of("brand", "brand " + random.nextInt(200)),
          new FlagIs("available", true),
          new FlagIs("sponsored", true),
          new HasWords(null, List.of("genre", "" + random.nextInt(20))));
    }
  }

  /** A collaborative-like source that multiplies vectors at request time. */
  private static final class DotProducts implements Retriever {
    private final float[] vectors;

    DotProducts(int size, Random random) {
      this.vectors = new float[size * DIMENSIONS];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = (random.nextFloat() - 0.5f) / 4;
      }
    }

    @Override
    public String name() {
      return "collaborative";
    }

    @Override
    public ItemScores scores(RequestContext context) {
      if (context.taste().items().length == 0) {
        return index -> 0;
      }
      int person = context.taste().items()[0] * DIMENSIONS;
      return new ItemScores() {
        @Override
        public float at(int index) {
          return dot(person, index * DIMENSIONS);
        }

        @Override
        public void fill(int[] items, int count, float[] out) {
          for (int i = 0; i < count; i++) {
            out[i] = dot(person, items[i] * DIMENSIONS);
          }
        }
      };
    }

    @Override
    public Reason reason(RequestContext context, int item) {
      return new Reason("PEOPLE_LIKE_YOU", null, "People like you chose it.");
    }

    private float dot(int a, int b) {
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      for (int d = 0; d < DIMENSIONS; d += 4) {
        s0 += vectors[a + d] * vectors[b + d];
        s1 += vectors[a + d + 1] * vectors[b + d + 1];
        s2 += vectors[a + d + 2] * vectors[b + d + 2];
        s3 += vectors[a + d + 3] * vectors[b + d + 3];
      }
      return s0 + s1 + s2 + s3;
    }
  }
}
