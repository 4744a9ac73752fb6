package io.vouch.agent.lab.tuner.arm;

import io.vouch.tools.search.Candidate;
import io.vouch.tools.search.MetricRange;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.SearchObjective;
import io.vouch.tools.search.SearchOptions;
import io.vouch.tools.search.SearchProblem;
import io.vouch.tools.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A search of the published objective among the trials of {@link OfflineLibrary}s that lie within
 * the problem's space: what a study's own search would do, at the price of a table. The libraries
 * are of different requests and taken in turns, by the seed of the search, as a study sees other
 * requests in every round.
 */
public final class LibrarySearch implements ParameterSearch {
  private static final double ROUNDING = 1e-6;

  private final Supplier<List<OfflineLibrary>> source;

  /**
   * @param source asked when something is searched: not every method does
   */
  public LibrarySearch(Supplier<List<OfflineLibrary>> source) {
    this.source = source;
  }

  @Override
  public String name() {
    return "library";
  }

  @Override
  public SearchResult search(SearchProblem problem, SearchOptions options) {
    List<OfflineLibrary> libraries = source.get();
    int turn = (int) Math.floorMod(options.seed(), (long) libraries.size());
    OfflineLibrary library = libraries.get(turn);
    int primary = library.names().index(problem.objective().primary());
    int[] ranged =
        problem.objective().ranges().stream()
            .mapToInt(range -> library.names().index(range.metric()))
            .toArray();
    double[] low = bounds(problem, false);
    double[] high = bounds(problem, true);
    Best best = new Best();
    int inside = 0;
    for (int trial = 0; trial < library.size(); trial++) {
      if (isInside(library.logMultipliers(trial), low, high)) {
        best.add(
            trial,
            objective(library.uplifts(trial), primary, ranged, problem.objective().ranges()));
        inside++;
      }
    }
    List<Candidate> kept = new ArrayList<>();
    for (int i = 0; i < best.size; i++) {
      kept.add(candidate(library, best.trials[i], best.values[i]));
    }
    double base = objective(library.uplifts(0), primary, ranged, problem.objective().ranges());
    return new SearchResult(
        candidate(library, 0, base), kept, List.of(), inside, "library-" + turn + "-00000");
  }

  /** The best trials so far, equal values by trial. */
  private static final class Best {
    private final int[] trials = new int[SearchResult.KEPT];
    private final double[] values = new double[SearchResult.KEPT];
    private int size;

    private void add(int trial, double value) {
      if (size == values.length && !(value > values[size - 1])) {
        return;
      }
      int place = size < values.length ? size++ : size - 1;
      while (place > 0 && values[place - 1] < value) {
        values[place] = values[place - 1];
        trials[place] = trials[place - 1];
        place--;
      }
      values[place] = value;
      trials[place] = trial;
    }
  }

  private static double[] bounds(SearchProblem problem, boolean isUpper) {
    return problem.space().parameters().stream()
        .mapToDouble(parameter ->
            isUpper ? Math.log(parameter.max()) + ROUNDING : Math.log(parameter.min()) - ROUNDING)
        .toArray();
  }

  private static boolean isInside(double[] logs, double[] low, double[] high) {
    for (int i = 0; i < logs.length; i++) {
      if (logs[i] < low[i] || logs[i] > high[i]) {
        return false;
      }
    }
    return true;
  }

  private static double objective(
      double[] uplifts, int primary, int[] ranged, List<MetricRange> ranges) {
    double objective = SearchObjective.SCALE * uplifts[primary];
    for (int j = 0; j < ranged.length; j++) {
      double violation = ranges.get(j).range().violation(uplifts[ranged[j]]);
      objective -= ranges.get(j).penaltyWeight() * violation * violation;
    }
    return objective;
  }

  private static Candidate candidate(OfflineLibrary library, int trial, double objective) {
    Map<String, Double> parameters = new TreeMap<>();
    double[] logs = library.logMultipliers(trial);
    for (int i = 0; i < logs.length; i++) {
      Parameter parameter = library.plan().space().parameters().get(i);
      double multiplier = Math.clamp(Math.exp(logs[i]), parameter.min(), parameter.max());
      parameters.put(parameter.name(), multiplier);
    }
    Map<String, Double> metrics = new TreeMap<>();
    Map<String, Double> uplifts = new TreeMap<>();
    for (int metric = 0; metric < library.names().all().size(); metric++) {
      String name = library.names().all().get(metric);
      double uplift = library.uplifts(trial)[metric];
      metrics.put(name, library.base(metric) * (1 + uplift));
      if (library.base(metric) != 0) {
        uplifts.put(name, uplift);
      }
    }
    return new Candidate(trial, parameters, objective, metrics, uplifts);
  }
}
