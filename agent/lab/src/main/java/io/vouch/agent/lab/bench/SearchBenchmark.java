package io.vouch.agent.lab.bench;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import io.vouch.tools.search.MetricRange;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.ParameterSpace;
import io.vouch.tools.search.SearchObjective;
import io.vouch.tools.search.SearchOptions;
import io.vouch.tools.search.SearchProblem;
import io.vouch.tools.search.SearchResult;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How fast the search over ranking weights measures trials, and whether the number of threads
 * changes its result.
 *
 * <p>The requests are made up: correlated predictions of clicks and orders, log-normal prices, a
 * quarter of the candidates advertised. They show speed, not what any market would pay for.
 */
public final class SearchBenchmark {
  private static final FactorLayout LAYOUT =
      FactorLayout.of("click", "order", "gmv", "ecpm", "freshness", "quality", "relevance");

  /** Of all trials, how many are measured again to see whether threads change the result. */
  private static final int SHARE_CHECKED = 10;

  private final long seed;

  public SearchBenchmark(long seed) {
    this.seed = seed;
  }

  /**
   * What to measure.
   *
   * @param threads of the timed search
   */
  public record Size(int trials, int requests, int candidates, int threads) {}

  /**
   * The figures.
   *
   * @param seconds of the timed search, from logged requests to its result
   * @param hashEqualAcrossThreads whether {@code hashedTrials} trials had the same bits on 1, 2 and
   *     4 threads
   * @param hash of all the timed search's trials
   */
  public record Result(
      String search,
      int trials,
      int requests,
      int candidates,
      int factors,
      int threads,
      double seconds,
      boolean hashEqualAcrossThreads,
      int hashedTrials,
      double bestObjective,
      String hash,
      long seed,
      Machine machine) {}

  /** Searches once for time and three times, shorter, for the hash. */
  public Result run(ParameterSearch search, Size size) {
    SearchProblem problem = problem(size);
    int checked = Math.max(2, size.trials() / SHARE_CHECKED);
    List<String> hashes =
        List.of(1, 2, 4).stream()
            .map(threads -> search.search(problem, new SearchOptions(checked, seed, threads)))
            .map(SearchResult::hash)
            .distinct()
            .toList();
    long start = System.nanoTime();
    SearchResult result =
        search.search(problem, new SearchOptions(size.trials(), seed, size.threads()));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(
        search.name(),
        result.trials(),
        size.requests(),
        size.candidates(),
        LAYOUT.size(),
        size.threads(),
        seconds,
        hashes.size() == 1,
        checked,
        result.best().get(0).objective(),
        result.hash(),
        seed,
        Machine.now());
  }

  private SearchProblem problem(Size size) {
    SearchObjective objective =
        new SearchObjective(
            "influence.gmv",
            List.of(
                range("influence.order", -0.02),
                range("influence.ecpm", -0.03),
                range("ads_top10_rate", -0.03),
                range("top.click", -0.01)));
    RankingConfiguration base =
        new RankingConfiguration(
            "base",
            LAYOUT.names().stream().collect(Collectors.toMap(Function.identity(), name -> 1.0)),
            "every weight 1");
    return new SearchProblem(
        logged(size),
        base,
        new ParameterSpace(LAYOUT.names().stream().map(Parameter::of).toList()),
        objective,
        InfluenceOptions.published());
  }

  private static MetricRange range(String metric, double min) {
    return new MetricRange(metric, TargetRange.atLeast(min), 20_000);
  }

  private LoggedRequests logged(Size size) {
    SplittableRandom random = new SplittableRandom(seed);
    LoggedRequests.Builder builder = LoggedRequests.of(LAYOUT);
    for (int request = 0; request < size.requests(); request++) {
      float[][] columns = new float[LAYOUT.size()][size.candidates()];
      boolean[] advertised = new boolean[size.candidates()];
      for (int candidate = 0; candidate < size.candidates(); candidate++) {
        advertised[candidate] = random.nextInt(4) == 0;
        double[] values = values(random, advertised[candidate]);
        for (int column = 0; column < values.length; column++) {
          columns[column][candidate] = (float) values[column];
        }
      }
      builder.add(columns, advertised);
    }
    return builder.build();
  }

  private static double[] values(SplittableRandom random, boolean isAdvertised) {
    double relevance = random.nextGaussian();
    double click = sigmoid(-2 + 0.8 * relevance + 0.5 * random.nextGaussian());
    double order = click * sigmoid(-2 + 0.4 * relevance + 0.6 * random.nextGaussian());
    double price = Math.exp(0.7 * random.nextGaussian());
    double bid = Math.exp(0.5 * random.nextGaussian());
    return new double[] {
      click,
      8 * order,
      6 * order * price,
      isAdvertised ? 2 * click * bid : 0,
      0.3 * Math.exp(-3 * random.nextDouble()),
      0.2 * random.nextDouble() + 0.03 * relevance,
      0.3 * relevance
    };
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
