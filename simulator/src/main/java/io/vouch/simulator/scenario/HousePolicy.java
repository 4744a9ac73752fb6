package io.vouch.simulator.scenario;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
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
  RANDOM("random"),
  POPULARITY("popularity"),
  ITEM_TO_ITEM("item-to-item"),
  PREDICTED("predicted"),
  VOUCH("vouch"),
  ORACLE("bound.oracle");

  private static final ScenarioMessages SAY = Messages.of(ScenarioMessages.class);
  private static final int LOGGING_USERS = 2_000;
  private static final int LOGGING_DAYS = 14;
  private static final long LOGGING_SEED = 1_000_003;

  private final String policyName;

  HousePolicy(String policyName) {
    this.policyName = policyName;
  }

  /** The name under which results are reported. */
  public String policyName() {
    return policyName;
  }

  /** What it does, in half a sentence. */
  public String description() {
    return SAY.policy(this);
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
        SAY.policyUnknown(name, List.of(values()).stream().map(HousePolicy::policyName).toList()));
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
