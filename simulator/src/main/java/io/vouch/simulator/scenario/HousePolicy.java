package io.vouch.simulator.scenario;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.simulator.bound.OraclePolicy;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.policy.ItemToItemPolicy;
import io.vouch.simulator.policy.PopularityPolicy;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.product.ShippedPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import java.util.List;

/**
 * The policies that can be entered into any scenario, by name. Those that learn do so from a random
 * log of the same market, written by other users.
 */
public enum HousePolicy {
  RANDOM("random", "items drawn uniformly: the floor"),
  POPULARITY("popularity", "what was clicked most in a random log"),
  ITEM_TO_ITEM("item-to-item", "what was clicked with the latest clicks"),
  PREDICTED("predicted", "100 candidates by the platform's prediction of taste, and quality"),
  VOUCH("vouch", "the shipped recommender with its default ranking, trained on a random log"),
  ORACLE("bound.oracle", "sees truth; an upper bound, not a competitor");

  private static final int LOGGING_USERS = 2_000;
  private static final int LOGGING_DAYS = 14;
  private static final long LOGGING_SEED = 1_000_003;

  private final String policyName;
  private final String description;

  HousePolicy(String policyName, String description) {
    this.policyName = policyName;
    this.description = description;
  }

  /** The name under which results are reported. */
  public String policyName() {
    return policyName;
  }

  /** What it does, in half a sentence. */
  public String description() {
    return description;
  }

  /**
   * The policy of this name.
   *
   * @throws VouchException if there is none
   */
  public static HousePolicy named(String name) {
    for (HousePolicy policy : values()) {
      if (policy.policyName.equals(name)) {
        return policy;
      }
    }
    throw new VouchException(
        ErrorCode.NOT_FOUND,
        "There is no policy \"%s\". Maybe one of %s."
            .formatted(name, List.of(values()).stream().map(HousePolicy::policyName).toList()));
  }

  /** What a market's users do when everything is shown at random: data to learn from. */
  static InteractionLog randomLog(Simulation simulation, RunOptions options) {
    return simulation.run(new RandomPolicy(), logging(options)).log();
  }

  /** Options of a run that writes a log: other users, other chance. */
  static RunOptions logging(RunOptions options) {
    return new RunOptions(
        LOGGING_USERS,
        LOGGING_DAYS,
        options.slateSize(),
        options.threads(),
        options.seed() + LOGGING_SEED,
        true);
  }

  /** The policy, ready to recommend in this market. */
  RecommenderPolicy in(Simulation simulation, RunOptions options) {
    return switch (this) {
      case RANDOM -> new RandomPolicy();
      case POPULARITY ->
          PopularityPolicy.trained(randomLog(simulation, options), simulation.world().listings());
      case ITEM_TO_ITEM ->
          ItemToItemPolicy.trained(randomLog(simulation, options), simulation.world().listings());
      case PREDICTED -> ScoredPolicy.standard(policyName);
      case VOUCH ->
          ShippedPolicy.trained(
              randomLog(simulation, options), simulation.world().listings(), options.seed());
      case ORACLE -> new OraclePolicy(OraclePolicy.Objective.BOTH);
    };
  }
}
