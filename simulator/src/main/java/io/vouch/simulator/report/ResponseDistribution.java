package io.vouch.simulator.report;

import io.vouch.messages.Messages;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.tools.statistics.QuantileMethod;
import io.vouch.tools.statistics.Quantiles;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How a response is distributed over the simulated users, or sessions, of a segment under a policy.
 *
 * @param response what is counted: sessions of a user, slates and clicks of a session
 * @param lower a tenth of them have this or less
 * @param median half
 * @param upper nine tenths
 * @param count users or sessions
 */
public record ResponseDistribution(
    String policy,
    String segment,
    String response,
    double lower,
    double median,
    double upper,
    double mean,
    int count) {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

  private static final int MOST_USERS = 1_024;
  private static final double TENTH = 0.1;

  /**
   * The first users of a run, at most 1,024, watched once more; users who never came count as 0.
   */
  public static List<ResponseDistribution> of(
      Simulation simulation, RecommenderPolicy policy, RunOptions options) {
    int users = Math.min(MOST_USERS, options.users());
    Tallies tallies = new Tallies(users);
    simulation.watch(
        policy,
        new RunOptions(users, options.days(), options.slateSize(), 1, options.seed(), false),
        tallies::saw);
    List<String> names = simulation.segmentNames();
    List<ResponseDistribution> distributions = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      List<Integer> sessions = new ArrayList<>();
      List<Integer> slates = new ArrayList<>();
      List<Integer> clicks = new ArrayList<>();
      for (int user = 0; user < users; user++) {
        if (simulation.segmentOf(options.seed(), user) == n) {
          sessions.add(tallies.sessions[user]);
          tallies
              .ofUser(user)
              .forEach(session -> {
                slates.add(session[0]);
                clicks.add(session[1]);
              });
        }
      }
      String segment = names.get(n);
      distributions.add(of(policy.name(), segment, SAY.sessionsOfAUser(), sessions));
      distributions.add(of(policy.name(), segment, SAY.slatesOfASession(), slates));
      distributions.add(of(policy.name(), segment, SAY.clicksOfASession(), clicks));
    }
    return distributions;
  }

  private static ResponseDistribution of(
      String policy, String segment, String response, List<Integer> counts) {
    Sample sample = Sample.of(counts.stream().mapToDouble(Integer::doubleValue).toArray());
    Quantiles quantiles = sample.quantiles();
    return new ResponseDistribution(
        policy,
        segment,
        response,
        quantiles.at(TENTH, QuantileMethod.LOWER),
        quantiles.at(0.5, QuantileMethod.LOWER),
        quantiles.at(1 - TENTH, QuantileMethod.LOWER),
        sample.mean(),
        sample.size());
  }

  /** Slates and clicks of every session, by user. */
  private static final class Tallies {
    private final int[] sessions;
    private final TreeMap<Long, List<int[]>> byUser = new TreeMap<>();

    Tallies(int users) {
      sessions = new int[users];
    }

    List<int[]> ofUser(long user) {
      return byUser.getOrDefault(user, List.of());
    }

    void saw(Observation observation, Slate slate, Reaction reaction) {
      long user = observation.visit().user;
      List<int[]> of = byUser.computeIfAbsent(user, key -> new ArrayList<>());
      if (observation.slate() == 0) {
        sessions[(int) user]++;
        of.add(new int[2]);
      }
      of.getLast()[0]++;
      of.getLast()[1] += reaction.clicks();
    }
  }
}
