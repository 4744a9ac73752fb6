package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.choice.PositionBasedChoice;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do policies stand in the same order in the fitted world and on real traffic?
 *
 * <p>Every {@link BanditRule} learns from the earlier half of the random log. Its value on real
 * traffic is the mean of its importance weights times clicks on the later half, whose probabilities
 * are known; Thompson sampling's is its own log's. In the world the same rules learn from as many
 * random rounds and are then run. Weights on single rounds miss what follows from having seen the
 * same item before; the world does not.
 */
public final class PolicyOrder {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final double GATE = 0.3;
  private static final int USERS = 20_000;
  private static final int RESAMPLES = 200;
  private static final double SURE = 1.96;

  /** Two-sided 5 % shared out among 15 pairs (Bonferroni). */
  private static final double SURE_OF_ALL_PAIRS = 2.935;

  /** With fewer clicks the normal interval of a mean means nothing. */
  private static final int FEWEST_CLICKS = 10;

  private static final double TAIL = 0.025;
  private static final long SEED = 16;
  private static final BanditRule[] RULES = BanditRule.values();

  private final ExposureLog random;
  private final int[] campaign;
  private final List<Round> other;

  public PolicyOrder(ExposureLog random, int[] campaign, List<Round> other) {
    this.random = random;
    this.campaign = campaign.clone();
    this.other = List.copyOf(other);
  }

  /** Agreement of the order, and the pairs that real traffic can tell apart. */
  public List<FidelityRow> rows(WorldParameters world, List<Long> seeds) {
    double[][] weights = weights();
    double[][] simulated = new double[seeds.size()][];
    for (int n = 0; n < simulated.length; n++) {
      simulated[n] = simulated(world, seeds.get(n));
    }
    Real real = new Real(weights, random.later().rounds(), other);
    double[] values = real.values(IntStream.range(0, real.later.size()).toArray(), all(other));
    Pairs pairs = pairs(real, values, simulated);
    return List.of(
        agreement(real, values, simulated, pairs),
        inversions(pairs, random.later().rounds().size() + other.size(), simulated.length));
  }

  private FidelityRow agreement(Real real, double[] values, double[][] simulated, Pairs pairs) {
    double tau = 0;
    for (double[] run : simulated) {
      tau += tau(run, values) / simulated.length;
    }
    Quantiles taus = resampled(real, simulated);
    int[] even = IntStream.range(0, real.later.size()).filter(n -> n % 2 == 0).toArray();
    int[] odd = IntStream.range(0, real.later.size()).filter(n -> n % 2 == 1).toArray();
    double ceiling = tau(real.values(even, every(other, 0)), real.values(odd, every(other, 1)));
    FidelityVerdict verdict =
        pairs.told == 0
            ? FidelityVerdict.NO_POWER
            : FidelityVerdict.of(1 - tau, GATE, 1 - ceiling, 1);
    return new FidelityRow(
        HeldOutSplit.time(),
        "decision",
        SAY.orderOfPolicies(RULES.length),
        1,
        tau,
        1 - tau,
        1 - taus.at(1 - TAIL),
        1 - taus.at(TAIL),
        GATE,
        1 - ceiling,
        1,
        SAY.orderAtRandom(),
        real.later.size() + other.size(),
        simulated.length,
        verdict,
        SAY.orderNote(words(real, values, simulated)));
  }

  private Quantiles resampled(Real real, double[][] simulated) {
    return Bootstrap.distribution(
            RESAMPLES,
            SEED,
            (chance, n) ->
                tau(
                    simulated[n % simulated.length],
                    real.values(
                        Bootstrap.indexes(real.later.size(), chance),
                        Bootstrap.indexes(other.size(), chance))))
        .quantiles();
  }

  private static FidelityRow inversions(Pairs pairs, int rounds, int seeds) {
    int all = RULES.length * (RULES.length - 1) / 2;
    double share = pairs.told == 0 ? 0 : (double) pairs.inverted / pairs.told;
    return new FidelityRow(
        HeldOutSplit.time(),
        "decision",
        SAY.pairsInWrongOrder(),
        pairs.told,
        pairs.told - pairs.inverted,
        share,
        share,
        share,
        0,
        0,
        0.5,
        SAY.orderAtRandom(),
        rounds,
        seeds,
        pairs.told == 0 ? FidelityVerdict.NO_POWER : FidelityVerdict.of(share, 0, 0, 0.5),
        SAY.pairsNote(pairs.told, all, FEWEST_CLICKS));
  }

  /** Pairs that real traffic tells apart, and those of them the world has the other way round. */
  private record Pairs(int told, int inverted) {}

  private static Pairs pairs(Real real, double[] values, double[][] simulated) {
    int told = 0;
    int inverted = 0;
    for (int i = 0; i < RULES.length; i++) {
      for (int j = 0; j < i; j++) {
        double difference = values[i] - values[j];
        boolean enough = Math.min(real.clicks(i), real.clicks(j)) >= FEWEST_CLICKS;
        if (enough && Math.abs(difference) > SURE_OF_ALL_PAIRS * real.error(i, j)) {
          told++;
          int a = i;
          int b = j;
          boolean opposite =
              Arrays.stream(simulated).allMatch(run -> (run[a] - run[b]) * difference < 0);
          inverted += opposite ? 1 : 0;
        }
      }
    }
    return new Pairs(told, inverted);
  }

  private String words(Real real, double[] values, double[][] simulated) {
    List<String> words = new ArrayList<>();
    for (int rule = 0; rule < RULES.length; rule++) {
      int of = rule;
      double error = SURE * real.error(rule, -1);
      words.add(
          "%s %.1f (%.1f … %.1f, %d clicks), %.1f"
              .formatted(
                  RULES[rule].words(),
                  1e3 * values[rule],
                  1e3 * Math.max(0, values[rule] - error),
                  1e3 * (values[rule] + error),
                  real.clicks(rule),
                  1e3 * Arrays.stream(simulated).mapToDouble(run -> run[of]).average().orElse(0)));
    }
    return String.join("; ", words);
  }

  /** By rule and item: how much likelier the rule shows the item than the random policy does. */
  private double[][] weights() {
    double[][] weights = new double[RULES.length][random.items()];
    int campaigns = 1 + Arrays.stream(campaign).max().orElse(0);
    for (int c = 0; c < campaigns; c++) {
      int number = c;
      List<Integer> items =
          IntStream.range(0, random.items()).filter(i -> campaign[i] == number).boxed().toList();
      for (int rule = 0; rule < RULES.length && !items.isEmpty(); rule++) {
        double[] shares =
            RULES[rule].probabilities(items, random.earlier().rounds(), random.items());
        for (int item : items) {
          weights[rule][item] = shares[item] * items.size();
        }
      }
    }
    return weights;
  }

  /** The click rate of every rule in a world. */
  private double[] simulated(WorldParameters parameters, long seed) {
    ExposureLog logged = SimulatedLogs.exposures(parameters, random.slots(), USERS, seed);
    int learned = Math.min(logged.rounds().size(), random.rounds().size() / 2);
    List<Round> rounds = logged.rounds().subList(0, learned);
    List<Integer> items = IntStream.range(0, logged.items()).boxed().toList();
    Simulation market =
        new Simulation(
            World.of(parameters.with(Setting.ARRIVAL_DAYS, 1), seed), new PositionBasedChoice());
    RunOptions options = new RunOptions(USERS, 1, random.slots(), 1, seed + 1_000, false);
    double[] rates = new double[RULES.length];
    for (int rule = 0; rule < rates.length; rule++) {
      RunResult run =
          market.run(
              new DrawnPolicy(RULES[rule].probabilities(items, rounds, logged.items())), options);
      rates[rule] = (double) run.count(Count.CLICKS) / run.count(Count.IMPRESSIONS);
    }
    return rates;
  }

  private static int[] all(List<Round> rounds) {
    return IntStream.range(0, rounds.size()).toArray();
  }

  private static int[] every(List<Round> rounds, int which) {
    return IntStream.range(0, rounds.size()).filter(n -> n % 2 == which).toArray();
  }

  /** Kendall's τ-b. */
  static double tau(double[] left, double[] right) {
    double sum = 0;
    double leftPairs = 0;
    double rightPairs = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < i; j++) {
        double a = Math.signum(left[i] - left[j]);
        double b = Math.signum(right[i] - right[j]);
        sum += a * b;
        leftPairs += a * a;
        rightPairs += b * b;
      }
    }
    return leftPairs * rightPairs == 0 ? 0 : sum / Math.sqrt(leftPairs * rightPairs);
  }

  /** Real traffic: the random log's later half, and Thompson sampling's own log. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Real(double[][] weights, List<Round> later, List<Round> thompson) {
    private boolean ownLog(int rule) {
      return RULES[rule] == BanditRule.THOMPSON && !thompson.isEmpty();
    }

    private double term(int rule, int n) {
      Round round = later.get(n);
      return round.clicked() ? weights[rule][round.item()] : 0;
    }

    double[] values(int[] laterRounds, int[] ownRounds) {
      double[] values = new double[RULES.length];
      for (int rule = 0; rule < values.length; rule++) {
        double sum = 0;
        if (ownLog(rule)) {
          for (int n : ownRounds) {
            sum += thompson.get(n).clicked() ? 1 : 0;
          }
          values[rule] = sum / ownRounds.length;
        } else {
          for (int n : laterRounds) {
            sum += term(rule, n);
          }
          values[rule] = sum / laterRounds.length;
        }
      }
      return values;
    }

    /** The clicks a rule's value rests on. */
    int clicks(int rule) {
      if (ownLog(rule)) {
        return (int) thompson.stream().filter(Round::clicked).count();
      }
      return (int) IntStream.range(0, later.size()).filter(n -> term(rule, n) > 0).count();
    }

    /** The standard error of the difference of two rules, or of one rule if the other is −1. */
    double error(int rule, int other) {
      boolean apart = other >= 0 && ownLog(rule) != ownLog(other);
      return apart ? Math.hypot(error(rule, -1), error(other, -1)) : errorWithin(rule, other);
    }

    private double errorWithin(int rule, int other) {
      int size = ownLog(rule) ? thompson.size() : later.size();
      double sum = 0;
      double squares = 0;
      for (int n = 0; n < size; n++) {
        double term =
            ownLog(rule)
                ? (thompson.get(n).clicked() ? 1 : 0)
                : term(rule, n) - (other < 0 ? 0 : term(other, n));
        sum += term;
        squares += term * term;
      }
      double mean = sum / size;
      return Math.sqrt(Math.max(0, squares / size - mean * mean) / size);
    }
  }
}
