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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The trials of one search as they are measured: a place in the unit cube and its objective. */
final class Trials {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  private final SearchProblem problem;
  private final TrialMeasurement measurement;
  private final int most;
  private final List<double[]> places = new ArrayList<>();
  private final double[] objectives;
  private final List<Improvement> progress = new ArrayList<>();

  Trials(SearchProblem problem, TrialMeasurement measurement, int most) {
    this.problem = problem;
    this.measurement = measurement;
    this.most = most;
    this.objectives = new double[most];
    measure(basePlace());
  }

  int size() {
    return places.size();
  }

  int dimensions() {
    return problem.space().size();
  }

  /** Whether no further trial may be measured. */
  boolean isFull() {
    return size() == most;
  }

  double objective(int trial) {
    return objectives[trial];
  }

  double[] place(int trial) {
    return places.get(trial);
  }

  /** The place of the base. */
  double[] basePlace() {
    return problem.space().parameters().stream()
        .mapToDouble(parameter -> parameter.placeOf(1))
        .toArray();
  }

  /** Measures a place in the unit cube as the next trial; its objective. */
  double measure(double[] place) {
    int trial = size();
    places.add(place.clone());
    double objective = measurement.objective(measurement.metrics(multipliers(trial)));
    objectives[trial] = objective;
    if (progress.isEmpty() || objective > progress.get(progress.size() - 1).objective()) {
      progress.add(new Improvement(trial, objective));
    }
    return objective;
  }

  /** The first trial is the base exactly, not the nearest power of e to it. */
  private double[] multipliers(int trial) {
    double[] multipliers = new double[dimensions()];
    for (int i = 0; i < multipliers.length; i++) {
      Parameter parameter = problem.space().parameters().get(i);
      multipliers[i] =
          trial == 0
              ? 1
              : Math.clamp(parameter.at(places.get(trial)[i]), parameter.min(), parameter.max());
    }
    return multipliers;
  }

  SearchResult result() {
    return new SearchResult(candidate(0), best(), progress, size(), hash());
  }

  private List<Candidate> best() {
    List<Integer> order = new ArrayList<>();
    for (int trial = 0; trial < size(); trial++) {
      order.add(trial);
    }
    order.sort(
        Comparator.comparingDouble((Integer trial) -> -objectives[trial])
            .thenComparing(Comparator.naturalOrder()));
    Set<List<Double>> seen = new HashSet<>();
    List<Candidate> best = new ArrayList<>();
    for (int trial : order) {
      if (best.size() < SearchResult.KEPT
          && seen.add(Arrays.stream(places.get(trial)).boxed().toList())) {
        best.add(candidate(trial));
      }
    }
    return best;
  }

  private Candidate candidate(int trial) {
    return measurement.candidate(trial, multipliers(trial), objectives[trial]);
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * (dimensions() + 1));
      for (int trial = 0; trial < size(); trial++) {
        buffer.clear();
        for (double multiplier : multipliers(trial)) {
          buffer.putDouble(multiplier);
        }
        buffer.putDouble(objectives[trial]);
        digest.update(buffer.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noSha256(), e);
    }
  }
}
