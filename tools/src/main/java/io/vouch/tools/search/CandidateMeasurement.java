package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.search.SearchResult.Improvement;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Offline metrics of candidates that somebody else chose and valued: the frame of searches whose
 * objective is not the published one. One thread.
 */
public final class CandidateMeasurement {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  private final SearchProblem problem;
  private final TrialMeasurement measurement;

  public CandidateMeasurement(SearchProblem problem) {
    this.problem = problem;
    this.measurement = new TrialMeasurement(problem, new ParallelBlocks(1));
  }

  /**
   * The result of a search that valued these places and no others; the base is its trial 0.
   *
   * @param multipliers of each trial, in the order of the space's parameters
   * @param values of the same trials, the larger the better
   */
  public SearchResult result(List<double[]> multipliers, double[] values) {
    List<Integer> order = new ArrayList<>();
    for (int trial = 0; trial < values.length; trial++) {
      order.add(trial);
    }
    order.sort(Comparator.comparingDouble((Integer trial) -> -values[trial]));
    List<Candidate> best =
        order.stream()
            .limit(SearchResult.KEPT)
            .map(trial -> measurement.candidate(trial + 1, multipliers.get(trial), values[trial]))
            .toList();
    return new SearchResult(
        base(), best, improvements(values), values.length, hash(multipliers, values));
  }

  private static List<Improvement> improvements(double[] values) {
    List<Improvement> improvements = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (int trial = 0; trial < values.length; trial++) {
      if (values[trial] > best) {
        best = values[trial];
        improvements.add(new Improvement(trial, best));
      }
    }
    return improvements;
  }

  private Candidate base() {
    double[] ones = new double[problem.space().size()];
    Arrays.fill(ones, 1);
    return measurement.candidate(0, ones, 0);
  }

  private static String hash(List<double[]> multipliers, double[] values) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int trial = 0; trial < values.length; trial++) {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * (multipliers.get(trial).length + 1));
        for (double multiplier : multipliers.get(trial)) {
          buffer.putDouble(multiplier);
        }
        buffer.putDouble(values[trial]);
        digest.update(buffer.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noSha256(), e);
    }
  }
}
