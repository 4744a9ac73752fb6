package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A population of a few hundred kinds of visits, each as frequent as the others: the expectations
 * over it are the truth, exactly, whatever the number of people that are drawn from it.
 *
 * <p>The kinds of a world are the same in all windows and for all seeds of chance; what people
 * accept and overlook follows the {@link Climate}. Pages are ranked anew for each set of weights
 * and walked in expectation for the means; {@value #REPLICATES} sampled walks per kind say how
 * single people scatter. Advertisers are paced as in {@link WindowRun}, by what they are expected
 * to spend. What was computed last is kept. Not thread-safe.
 */
final class Crowd implements VisitPopulation {
  private static final int PARTS = 6;
  private static final double SLACK = 1.1;
  private static final int REPLICATES = 6;
  private static final int KEPT = 256;
  private static final long STREAM = -17;

  private final MarketSettings settings;
  private final Inventory inventory;
  private final int kinds;
  private final Walk walk;
  private final Map<Climate, Visit[]> visitsByClimate = new HashMap<>();
  private final Map<Case, Moments> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Moments> eldest) {
          return size() > KEPT;
        }
      };

  Crowd(MarketSettings settings, int kinds) {
    this.settings = settings;
    this.inventory = new Inventory(settings.seed());
    this.kinds = kinds;
    this.walk = new Walk(inventory);
  }

  @Override
  public Visit[] visits(long startMillis) {
    return visitsByClimate.computeIfAbsent(Climate.at(settings, startMillis), this::draw);
  }

  private Visit[] draw(Climate climate) {
    Visit[] visits = new Visit[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      visits[kind] = new Visit(inventory, settings.traits(), Chance.key(settings.seed(), STREAM));
      visits[kind].draw(0, kind, climate);
    }
    return visits;
  }

  /** Weights in a climate. */
  private record Case(List<Double> weights, Climate climate) {}

  @Override
  public Moments moments(double[] weights, long startMillis) {
    Case asked =
        new Case(Arrays.stream(weights).boxed().toList(), Climate.at(settings, startMillis));
    Moments known = kept.get(asked);
    if (known == null) {
      Scatter scatter = new Scatter();
      double[] mean = walk(weights, startMillis, scatter);
      known = new Moments(mean, scatter.covariance());
      kept.put(asked, known);
    }
    return known;
  }

  @Override
  public double[] mean(double[] weights, long startMillis) {
    Moments known =
        kept.get(
            new Case(Arrays.stream(weights).boxed().toList(), Climate.at(settings, startMillis)));
    return known == null ? walk(weights, startMillis, null) : known.mean();
  }

  private double[] walk(double[] weights, long startMillis, @Nullable Scatter scatter) {
    Visit[] visits = visits(startMillis);
    double[] spent = new double[Inventory.ITEMS];
    boolean[] paused = new boolean[Inventory.ITEMS];
    double[] sums = new double[Moments.SIZE];
    for (int part = 0; part < PARTS; part++) {
      int first = kinds * part / PARTS;
      pace(paused, spent, first);
      for (int kind = first; kind < kinds * (part + 1) / PARTS; kind++) {
        walk.rank(visits[kind], weights, paused);
        walk.expect(visits[kind]);
        add(sums, spent, visits[kind]);
        if (scatter != null) {
          sample(visits[kind], scatter);
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= kinds;
    }
    return sums;
  }

  private void sample(Visit visit, Scatter scatter) {
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      walk.sample(visit, Chance.key(visit.key, replicate));
      scatter.add(walk);
    }
  }

  private void pace(boolean[] paused, double[] spent, int people) {
    for (int item = 0; item < paused.length; item++) {
      paused[item] =
          people > 0
              && inventory.isAdvertised(item)
              && spent[item] > SLACK * inventory.budget[item] * people;
    }
  }

  private void add(double[] sums, double[] spent, Visit visit) {
    for (int metric = 0; metric < walk.x.length; metric++) {
      sums[metric] += walk.x[metric];
    }
    sums[Moments.SIZE - 1] += walk.y[walk.y.length - 1];
    for (int i = 0; i < Visit.CANDIDATES; i++) {
      spent[visit.item[i]] += walk.paid[i];
    }
  }

  /** The sums of products of sampled walks. */
  private static final class Scatter {
    private final double[] sums = new double[Moments.SIZE];
    private final double[][] products = new double[Moments.SIZE][Moments.SIZE];
    private final double[] entries = new double[Moments.SIZE];
    private int walks;

    private void add(Walk walk) {
      System.arraycopy(walk.x, 0, entries, 0, walk.x.length);
      entries[Moments.SIZE - 1] = walk.y[walk.y.length - 1];
      for (int i = 0; i < entries.length; i++) {
        if (entries[i] != 0) {
          sums[i] += entries[i];
          for (int j = 0; j <= i; j++) {
            products[i][j] += entries[i] * entries[j];
          }
        }
      }
      walks++;
    }

    private double[][] covariance() {
      double[][] covariance = new double[Moments.SIZE][Moments.SIZE];
      for (int i = 0; i < Moments.SIZE; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] = products[i][j] / walks - sums[i] / walks * (sums[j] / walks);
          covariance[j][i] = covariance[i][j];
        }
      }
      return covariance;
    }
  }
}
