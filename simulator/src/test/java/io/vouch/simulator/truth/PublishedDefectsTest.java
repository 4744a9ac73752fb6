package io.vouch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.simulator.bound.OraclePolicy;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.Hearing;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.policy.ScoredPolicy.Minded;
import io.vouch.simulator.policy.ScoredPolicy.Weights;
import io.vouch.simulator.run.Environment;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.run.Witness;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every defect that was found in a published simulator, as an invariant of ours. */
final class PublishedDefectsTest {
  private static final RunOptions SMALL = RunOptions.of(1_024, 5).days(14);
  private static final WorldParameters STANDARD = WorldParameters.standard();

  /** KuaiSim applies a sigmoid twice, so no click probability is below one half. */
  @ParameterizedTest
  @ValueSource(strings = {"cascade", "logit", "iterated-logit", "position-based"})
  void clickProbability_ofAnUnattractiveSlate_isNotFloored(String choice) {
    RunResult run = run(STANDARD.with(Setting.NO_CHOICE, 15), choice, new RandomPolicy());
    assertThat(MarketMetric.CLICKS_PER_SLATE.value(run)).isLessThan(0.001);
  }

  /** The same, from the other side: an irresistible slate is always clicked. */
  @Test
  void clickProbability_ofAnIrresistibleSlate_isOne() {
    RunResult run = run(STANDARD.with(Setting.NO_CHOICE, -15), "logit", new RandomPolicy());
    assertThat(MarketMetric.CLICKS_PER_SLATE.value(run))
        .isGreaterThan(0.999)
        .isLessThanOrEqualTo(1);
  }

  /** SARDINE's drift takes a scalar mean and pulls every user towards the all-ones vector. */
  @Test
  void drift_ofTaste_movesTowardsWhatIsClicked_notTowardsEverything() {
    World world = World.of(STANDARD.with(Setting.DRIFT, 0.05), 3);
    Cohort cohort = new Cohort(world, 1, 9);
    UserSession session = new UserSession(cohort);
    Fatigue fatigue = new Fatigue(cohort);
    Mind mind = new Mind(session, fatigue);
    for (int user = 0; user < 20; user++) {
      cohort.seat(user, 1);
      session.open(0, 0, 0);
      fatigue.open(0, 0);
      float[] before = cohort.taste(0);
      int item = 17 * user;
      double towards = cosine(before, vector(world, item));
      for (int click = 0; click < 100; click++) {
        mind.absorb(item, click);
      }
      float[] after = cohort.taste(0);
      assertThat(cosine(after, vector(world, item))).isGreaterThan(Math.max(towards, 0.97));
      assertThat(cosine(after, ones())).isCloseTo(cosine(vector(world, item), ones()), within(0.3));
      assertThat(Math.sqrt(dot(after, after))).isCloseTo(2.5, within(1e-3));
    }
  }

  /** The same defect, on dimensions nobody clicks: what is zero stays zero. */
  @Test
  void drift_ofASparseTaste_keepsItsSparsity() {
    World world = World.of(STANDARD.with(Setting.DRIFT, 0.05), 3);
    Cohort cohort = new Cohort(world, 1, 9);
    UserSession session = new UserSession(cohort);
    cohort.seat(1, 1);
    session.open(0, 0, 0);
    for (int k = 0; k < world.dimensions; k++) {
      cohort.taste[k] = k == 2 ? 2.5f : 0;
      world.vectors[5 * world.dimensions + k] = k == 2 || k == 4 ? 0.7071068f : 0;
    }
    Fatigue fatigue = new Fatigue(cohort);
    fatigue.open(0, 0);
    Mind mind = new Mind(session, fatigue);
    for (int click = 0; click < 100; click++) {
      mind.absorb(5, click);
    }
    for (int k = 0; k < world.dimensions; k++) {
      assertThat(cohort.taste[k] != 0).isEqualTo(k == 2 || k == 4);
    }
  }

  /** RecSim's interest exploration never ends a session. */
  @Test
  void session_ofAUserWhoNeverWantsToLeave_stillEnds() {
    WorldParameters parameters =
        STANDARD.with(Setting.HAZARD_BASE, -20).with(Setting.MOST_SLATES, 40);
    RunResult run = run(parameters, "cascade", new RandomPolicy());
    assertThat(run.count(Count.SLATES)).isEqualTo(40 * run.count(Count.SESSIONS));
  }

  /** RecSim draws from the global generator, so its seed does not fix a run. */
  @Test
  void seed_fixesTheWholeRun() {
    RunResult first = run(STANDARD, "logit", new RandomPolicy());
    double ignored = Math.random();
    RunResult second = run(STANDARD, "logit", new RandomPolicy());
    assertThat(ignored).isBetween(0.0, 1.0);
    assertThat(second.hash()).isEqualTo(first.hash());
  }

  /** RecoGym has a setting (prob_leave_bandit) that nothing reads. */
  @Test
  void everySetting_changesTheRun() {
    WorldParameters rich =
        STANDARD
            .with(Setting.ITEMS, 200)
            .with(Setting.STOCK_UNITS, 2)
            .with(Setting.BOREDOM_CLICKS, 2)
            .with(Setting.SHIFT_DAY, 5)
            .with(Setting.MOST_SLATES, 25)
            .with(Setting.PREDICTION_STALE_DAYS, 3);
    long before = rich(rich);
    List<String> unread = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (rich(rich.with(setting, other(setting, rich.get(setting)))) == before) {
        unread.add(setting.key());
      }
    }
    assertThat(unread).isEmpty();
  }

  /** VirtualTaobao draws the session's length from the user alone, before any recommendation. */
  @Test
  void sessionLength_ofTheSameUserAndChance_dependsOnTheSlates() {
    Environment good = environment();
    Environment bad = environment();
    int differing = 0;
    for (int user = 0; user < 200; user++) {
      differing += length(good, user, 0) != length(bad, user, 500) ? 1 : 0;
    }
    assertThat(differing).isGreaterThan(20);
  }

  /** KuaiSim's session depth is a function of its click rate and carries nothing beyond it. */
  @Test
  void retention_overTwentyPolicies_isNotARestatementOfTheClickRate() {
    Simulation simulation = simulation(STANDARD, "cascade");
    List<RunResult> runs = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      Weights weights = new Weights(n % 5 * 0.3f, 1.5f - n % 4, n % 3, 0);
      RecommenderPolicy policy = new ScoredPolicy("p" + n, 50, weights, Hearing.FOLLOW, Minded.ALL);
      runs.add(simulation.run(policy, SMALL));
    }
    double correlation =
        correlation(
            runs.stream().mapToDouble(MarketMetric.CLICKS_PER_SLATE::value).toArray(),
            runs.stream().mapToDouble(MarketMetric.SESSIONS_PER_USER::value).toArray());
    assertThat(Math.abs(correlation)).isLessThan(0.95);
  }

  /** UserSimCRS flips a coin per item, so its users cannot rank recommenders. */
  @Test
  void users_rankOracleAbovePredictionsAboveChance() {
    Simulation simulation = simulation(STANDARD, "cascade");
    double random = satisfaction(simulation, new RandomPolicy());
    double scored = satisfaction(simulation, ScoredPolicy.standard("scored"));
    double oracle = satisfaction(simulation, new OraclePolicy(OraclePolicy.Objective.BOTH));
    assertThat(scored).isGreaterThan(random);
    assertThat(oracle).isGreaterThan(scored);
  }

  /** Position bias can be read off a random log, and must not be read off a ranker's (F6). */
  @Test
  void positionSlope_isRecoveredFromRandomSlates_andTooSteepOnSortedOnes() {
    WorldParameters parameters =
        STANDARD
            .with(Setting.POSITION_SLOPE, -0.2)
            .with(Setting.POSITION_SLOPE_SPREAD, 0)
            .with(Setting.NO_CHOICE, 2);
    Simulation simulation = simulation(parameters, "position-based");
    RunOptions logged = RunOptions.of(2_048, 5).days(14).withLog();
    ScoredPolicy sorted =
        new ScoredPolicy("sorted", 10, Weights.CLICKS, Hearing.IGNORE, Minded.ALL);
    assertThat(slope(simulation.run(new RandomPolicy(), logged).log()))
        .isCloseTo(-0.2, within(0.02));
    assertThat(slope(simulation.run(sorted, logged).log())).isLessThan(-0.3);
  }

  /**
   * Clicked items convert better than unclicked ones would: the hidden factor moves both (ESMM).
   */
  @Test
  void clickedItems_carryAHigherHiddenFactor() {
    WorldParameters parameters = STANDARD.with(Setting.PAIR_SD, 1);
    double with = cartRate(parameters);
    double without = cartRate(parameters.with(Setting.CART_PAIR, 0));
    assertThat(with).isGreaterThan(1.1 * without);
  }

  /** A platform's prediction is not the truth: no target leaks through the observation (iEvaLM). */
  @Test
  void observation_showsAPrediction_notTheTaste() {
    World world = World.of(STANDARD, 7);
    Cohort cohort = new Cohort(world, 1, 5);
    Environment environment = new Environment(world, ChoiceModels.named("logit"), 10, 5);
    for (int user = 0; user < 50; user++) {
      cohort.seat(user, 1);
      float[] prediction = environment.reset(user).prediction();
      assertThat(cosine(prediction, cohort.taste(0))).isLessThan(0.99);
    }
  }

  /**
   * Users played by language models click 40 to 60 % of what they are shown; real ones below 10.
   */
  @ParameterizedTest
  @ValueSource(strings = {"cascade", "logit", "iterated-logit", "position-based"})
  void clicks_ofStandardUsers_areRare(String choice) {
    RunResult run = run(STANDARD, choice, ScoredPolicy.standard("scored"));
    double rate = (double) run.count(Count.CLICKS) / run.count(Count.IMPRESSIONS);
    assertThat(rate).isBetween(0.005, 0.1);
  }

  /** Agent4Rec's users pick about the same number of items whatever the slate holds. */
  @Test
  void numberOfClicks_dependsOnWhatIsShown() {
    Simulation simulation = simulation(STANDARD, "iterated-logit");
    double random = MarketMetric.CLICKS_PER_SLATE.value(simulation.run(new RandomPolicy(), SMALL));
    RunResult oracle =
        simulation.run(new OraclePolicy(OraclePolicy.Objective.CLICKS), SMALL.withLog());
    assertThat(MarketMetric.CLICKS_PER_SLATE.value(oracle)).isGreaterThan(1.5 * random);
    int[] slatesByClicks = new int[11];
    InteractionLog log = oracle.log();
    for (int first = 0; first < log.rows(); first += 10) {
      int clicks = 0;
      for (int row = first; row < first + 10; row++) {
        clicks += log.clicked(row) ? 1 : 0;
      }
      slatesByClicks[clicks]++;
    }
    assertThat(slatesByClicks[0]).isGreaterThan(log.rows() / 10 / 20);
    assertThat(slatesByClicks[1]).isGreaterThan(log.rows() / 10 / 20);
    assertThat(slatesByClicks[2]).isGreaterThan(log.rows() / 10 / 50);
  }

  /** GAN and language-model users are nearly one and the same person. */
  @Test
  void users_areMoreLikeThemselvesThanLikeOthers() {
    World world = World.of(STANDARD, 7);
    RunOptions long30 = RunOptions.of(512, 5).days(30).withLog();
    InteractionLog log =
        new Simulation(world, ChoiceModels.named("cascade"))
            .run(ScoredPolicy.standard("scored"), long30)
            .log();
    double[][][] halves = new double[512][2][world.topics];
    int[] clicks = new int[512];
    for (int row = 0; row < log.rows(); row++) {
      if (log.clicked(row)) {
        int user = (int) log.user(row);
        halves[user][clicks[user]++ % 2][world.topic[log.item(row)]]++;
      }
    }
    double own = 0;
    double others = 0;
    for (int user = 0; user < 511; user++) {
      if (clicks[user] >= 20 && clicks[user + 1] >= 20) {
        own += distance(halves[user][0], halves[user][1]);
        others += distance(halves[user][0], halves[user + 1][1]);
      }
    }
    assertThat(own / others).isLessThan(0.7);
  }

  /** KuaiSim's days until return come from an untrained random layer, whatever was served. */
  @Test
  void comingBack_dependsOnWhatWasServed() {
    Simulation simulation = simulation(STANDARD, "cascade");
    RunResult random = simulation.run(new RandomPolicy(), SMALL);
    RunResult oracle = simulation.run(new OraclePolicy(OraclePolicy.Objective.BOTH), SMALL);
    assertThat(MarketMetric.RETURNED_USERS.value(oracle))
        .isGreaterThan(1.03 * MarketMetric.RETURNED_USERS.value(random));
  }

  /** RecoWorld describes the channel and ships none: every kind of wish is really said. */
  @Test
  void instructions_ofEveryKind_areSaid_andTopicsThatWereRefusedStayAway() {
    Set<Instruction.Op> said = EnumSet.noneOf(Instruction.Op.class);
    List<Integer> refused = new ArrayList<>();
    Simulation simulation = simulation(STANDARD, "cascade");
    Witness witness =
        (observation, slate, reaction) -> {
          Instruction holding = observation.instruction();
          if (holding != null && holding.op() == Instruction.Op.EXCLUDE) {
            refused.add(count(slate, holding.value(), simulation.world().listings()));
          }
          if (reaction.instruction() != null) {
            said.add(reaction.instruction().op());
          }
        };
    ScoredPolicy relish = ScoredPolicy.standard("followed");
    simulation.watch(relish, SMALL.days(20), witness);
    simulation.watch(relish.weighing("dearest", new Weights(0, 0, 0, 1)), SMALL, witness);
    assertThat(said).containsExactlyInAnyOrder(Instruction.Op.values());
    assertThat(refused).hasSizeGreaterThan(100).allMatch(count -> count == 0);
  }

  private static int count(Slate slate, int topic, Listings listings) {
    int count = 0;
    for (int i = 0; i < slate.size(); i++) {
      count += listings.topic(slate.item(i)) == topic ? 1 : 0;
    }
    return count;
  }

  private static double distance(double[] a, double[] b) {
    double sumA = java.util.Arrays.stream(a).sum();
    double sumB = java.util.Arrays.stream(b).sum();
    double distance = 0;
    for (int k = 0; k < a.length; k++) {
      distance += Math.abs(a[k] / sumA - b[k] / sumB) / 2;
    }
    return distance;
  }

  private static RunResult run(WorldParameters of, String choice, RecommenderPolicy policy) {
    return simulation(of, choice).run(policy, SMALL);
  }

  private static Simulation simulation(WorldParameters parameters, String choice) {
    return new Simulation(World.of(parameters, 7), ChoiceModels.named(choice));
  }

  private static double satisfaction(Simulation simulation, RecommenderPolicy policy) {
    return MarketMetric.SATISFACTION.value(simulation.run(policy, SMALL));
  }

  private static double cartRate(WorldParameters parameters) {
    RunResult run = run(parameters, "cascade", new RandomPolicy());
    return (double) run.count(Count.CARTS) / run.count(Count.CLICKS);
  }

  /** The hash of a run in which every mechanism is at work, and the sums that a hash leaves out. */
  private static long rich(WorldParameters parameters) {
    RecommenderPolicy policy =
        new io.vouch.simulator.policy.SponsoredPolicy(
            ScoredPolicy.standard("scored").minding("blind", new Minded(false, false, true)),
            3,
            io.vouch.simulator.market.AdAuction.Terms.standard());
    RunResult run =
        simulation(parameters, "iterated-logit").run(policy, RunOptions.of(256, 5).days(20));
    return run.hash() * 31
        + run.hidden(HiddenCount.INCREMENTAL_BUYS)
        + run.count(Count.REVENUE_CENTS);
  }

  private static double other(Setting setting, double value) {
    double changed = setting.whole() ? Math.rint(value * 2 + 1) : value * 0.5 + 0.13;
    double bounded = Math.max(setting.least(), Math.min(setting.most(), changed));
    double different = bounded == value ? setting.least() : bounded;
    return setting == Setting.DIMENSIONS ? 8 : different;
  }

  private static double slope(InteractionLog log) {
    double[] clicks = new double[10];
    double[] shown = new double[10];
    for (int row = 0; row < log.rows(); row++) {
      shown[log.index(row)]++;
      clicks[log.index(row)] += log.clicked(row) ? 1 : 0;
    }
    double covariance = 0;
    double variance = 0;
    for (int k = 0; k < 10; k++) {
      covariance += (k - 4.5) * Math.log(clicks[k] / shown[k]);
      variance += (k - 4.5) * (k - 4.5);
    }
    return covariance / variance;
  }

  private static Environment environment() {
    return new Environment(World.of(STANDARD, 7), ChoiceModels.named("logit"), 10, 5);
  }

  private static int length(Environment environment, long user, int firstItem) {
    environment.reset(user);
    int slates = 0;
    boolean stays = true;
    while (stays) {
      int[] items = new int[10];
      for (int i = 0; i < 10; i++) {
        items[i] = firstItem + (10 * slates + i) % 400;
      }
      Reaction reaction = environment.step(items);
      slates++;
      stays = !reaction.left();
    }
    return slates;
  }

  private static float[] vector(World world, int item) {
    int start = item * world.dimensions;
    return java.util.Arrays.copyOfRange(world.vectors, start, start + world.dimensions);
  }

  private static float[] ones() {
    float[] ones = new float[16];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }

  private static double cosine(float[] a, float[] b) {
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = java.util.Arrays.stream(a).average().orElseThrow();
    double meanB = java.util.Arrays.stream(b).average().orElseThrow();
    double both = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(squareA * squareB);
  }
}
