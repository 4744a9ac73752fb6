package io.vouch.tools.requestlog;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Arrays;

/**
 * A snapshot of requests: for each candidate of each request the value of every factor and whether
 * the candidate is advertised.
 *
 * <p>Shapes: requests × columns × candidates in one {@code float[]}, the candidates of a request
 * next to each other; requests may differ in their number of candidates. Values are finite. The
 * order of candidates breaks ties. Immutable and thread-safe.
 */
public final class LoggedRequests {
  private static final RequestLogMessages SAY = Messages.of(RequestLogMessages.class);

  private final FactorLayout layout;
  private final int[] firstCandidate;
  private final float[] values;
  private final boolean[] advertised;

  private LoggedRequests(
      FactorLayout layout, int[] firstCandidate, float[] values, boolean[] advertised) {
    this.layout = layout;
    this.firstCandidate = firstCandidate;
    this.values = values;
    this.advertised = advertised;
  }

  /** A builder for requests of that layout. */
  public static Builder of(FactorLayout layout) {
    return new Builder(layout);
  }

  public FactorLayout layout() {
    return layout;
  }

  /** The number of requests. */
  public int size() {
    return firstCandidate.length - 1;
  }

  /** The number of candidates of a request. */
  public int candidates(int request) {
    return firstCandidate[request + 1] - firstCandidate[request];
  }

  /** The largest number of candidates of any request. */
  public int mostCandidates() {
    int most = 0;
    for (int request = 0; request < size(); request++) {
      most = Math.max(most, candidates(request));
    }
    return most;
  }

  /** The value of a column for a candidate of a request. */
  public float value(int request, int column, int candidate) {
    return values[offset(request, column) + candidate];
  }

  /** Whether a candidate of a request is advertised. */
  public boolean isAdvertised(int request, int candidate) {
    return advertised[firstCandidate[request] + candidate];
  }

  /**
   * Writes the scores {@code Σ_f weight_f · value_f} of a request's candidates, added in the order
   * of the columns, as the sorting formula does.
   */
  public void score(int request, double[] weights, double[] scores) {
    int count = candidates(request);
    Arrays.fill(scores, 0, count, 0);
    for (int column = 0; column < weights.length; column++) {
      add(weights[column], offset(request, column), count, scores);
    }
  }

  /** A loop of its own, simple enough for the compiler to vectorise. */
  private void add(double weight, int offset, int count, double[] scores) {
    for (int i = 0; i < count; i++) {
      scores[i] += weight * values[offset + i];
    }
  }

  private int offset(int request, int column) {
    return firstCandidate[request] * layout.columns().size() + column * candidates(request);
  }

  /** Collects requests one after another; not thread-safe. */
  public static final class Builder {
    private final FactorLayout layout;
    private int[] ends = new int[16];
    private float[] values = new float[1024];
    private boolean[] advertised = new boolean[256];
    private int requests;
    private int candidates;

    private Builder(FactorLayout layout) {
      this.layout = layout;
    }

    /**
     * Adds a request.
     *
     * @param columns {@code [column][candidate]}, in the layout's order
     * @param isAdvertised one flag per candidate
     * @throws VouchException BAD_DATA if the shapes differ or a value is not finite
     */
    public Builder add(float[][] columns, boolean[] isAdvertised) {
      check(columns, isAdvertised.length);
      grow(isAdvertised.length);
      int offset = candidates * layout.size();
      for (float[] column : columns) {
        System.arraycopy(column, 0, values, offset, column.length);
        offset += column.length;
      }
      System.arraycopy(isAdvertised, 0, advertised, candidates, isAdvertised.length);
      candidates += isAdvertised.length;
      ends[requests++] = candidates;
      return this;
    }

    private void check(float[][] columns, int count) {
      if (columns.length != layout.size()) {
        throw broken(SAY.columnsInsteadOf(columns.length, layout.size()));
      }
      for (int column = 0; column < columns.length; column++) {
        if (columns[column].length != count) {
          throw broken(
              SAY.valuesForCandidates(
                  columns[column].length, layout.columns().get(column).name(), count));
        }
        for (float value : columns[column]) {
          if (!Float.isFinite(value)) {
            throw broken(SAY.valueInColumn(value, layout.columns().get(column).name()));
          }
        }
      }
    }

    private VouchException broken(String what) {
      return new VouchException(ErrorCode.BAD_DATA, SAY.requestMalformed(requests, what));
    }

    private void grow(int count) {
      if (requests == ends.length) {
        ends = Arrays.copyOf(ends, 2 * requests);
      }
      if (candidates + count > advertised.length) {
        advertised = Arrays.copyOf(advertised, 2 * (candidates + count));
      }
      if ((candidates + count) * layout.size() > values.length) {
        values = Arrays.copyOf(values, 2 * (candidates + count) * layout.size());
      }
    }

    /** The requests added so far. */
    public LoggedRequests build() {
      int[] first = new int[requests + 1];
      System.arraycopy(ends, 0, first, 1, requests);
      return new LoggedRequests(
          layout,
          first,
          Arrays.copyOf(values, candidates * layout.size()),
          Arrays.copyOf(advertised, candidates));
    }
  }
}
