package io.vouch.tools.search;

/**
 * A way to look for good parameters.
 *
 * <p>Implementations are deterministic: the same problem and seed give the same trials, bit for
 * bit, on any number of threads of the same machine. Thread-safe.
 */
public interface ParameterSearch {
  /** The name of the way, lower case. */
  String name();

  /**
   * Measures exactly as many trials as the options say; the base is the first.
   *
   * @throws io.vouch.domain.VouchException CONFIGURATION if the objective or a parameter names what
   *     is not logged, or a metric is 0 under the base weights so that it has no relative uplift
   */
  SearchResult search(SearchProblem problem, SearchOptions options);
}
