package io.vouch.agent.lab.session;

import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Sessions of a simulated user with the product and with simpler policies.
 *
 * <p>Source: the session-wise protocol of Huang et al. (2023, "Recommender AI Agent"): the last
 * item of a person's history is the one they are after; Hit@5 and the mean number of turns.
 * Deviations: the user follows rules instead of a language model, hits are judged by item id, and
 * no policy shows an item that the person knows, told or not, or one that was refused.
 * Deterministic.
 */
public final class SessionEvaluation {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final int SAMPLE = 1;
  private static final int FACTS = 2;
  private static final int POLICY = 3;

  private final SessionMarket market;
  private final SessionOptions options;
  private final Consumer<String> progress;

  public SessionEvaluation(
      SessionMarket market, SessionOptions options, Consumer<String> progress) {
    this.market = market;
    this.options = options;
    this.progress = progress;
  }

  /**
   * The report of the product beside the reference policies.
   *
   * @param place for the product's store
   */
  public SessionReport run(SessionModels models, Workplace place) {
    CandidateIndex index = new CandidateIndex(market.catalogue());
    List<SessionPolicy> policies =
        new ArrayList<>(
            new ReferencePolicies(index, models.popularity(), models.neighbours()).all());
    try (ProductPolicy vouch = ProductPolicy.open(market, models, place)) {
      policies.add(vouch);
      List<SessionReport.Row> rows = rows(policies);
      return new SessionReport(
          market.name(),
          market.catalogue().size(),
          people(market, options, 1).length,
          options.seeds(),
          rows,
          notes(vouch));
    }
  }

  /** The rows of these policies under every variant. */
  List<SessionReport.Row> rows(List<SessionPolicy> policies) {
    List<SessionReport.Row> rows = new ArrayList<>();
    for (SessionVariant variant : SessionVariant.values()) {
      for (SessionPolicy policy : policies) {
        rows.add(row(policy, variant));
        SessionReport.Row row = rows.getLast();
        progress.accept(
            SAY.sessionProgress(
                row.variant(),
                row.policy(),
                "%.3f".formatted(row.hitAt5().mean()),
                "%.2f".formatted(row.averageTurns().mean())));
      }
    }
    return rows;
  }

  private SessionReport.Row row(SessionPolicy policy, SessionVariant variant) {
    double[][] turns = new double[options.seeds()][];
    double[][] hits = new double[options.seeds()][];
    for (int s = 0; s < options.seeds(); s++) {
      int seed = s + 1;
      turns[s] =
          Arrays.stream(people(market, options, seed))
              .parallel()
              .mapToDouble(person -> turns(policy, variant, seed, person))
              .toArray();
      hits[s] = Arrays.stream(turns[s]).map(turn -> turn <= RuleUser.TURNS ? 1 : 0).toArray();
    }
    return new SessionReport.Row(
        policy.name(), variant.text(), Estimate.of(hits, 1), Estimate.of(turns, 1));
  }

  private int turns(SessionPolicy policy, SessionVariant variant, int seed, int person) {
    int[] items = market.histories()[person];
    int last = items.length - 1;
    int[] history = Arrays.copyOfRange(items, Math.max(0, last - options.history()), last);
    List<Fact> facts = variant.facts(market, items[last], RuleUser.random(seed, person, FACTS));
    long chance = RuleUser.random(seed, person, POLICY).nextLong();
    SessionPolicy.Opening opening =
        new SessionPolicy.Opening(person, history, Arrays.copyOf(items, last), items[last], chance);
    return RuleUser.talk(policy.begin(opening), items[last], facts);
  }

  /** The people of a run, ascending: those with a target and something before it. */
  static int[] people(SessionMarket market, SessionOptions options, int seed) {
    List<Integer> able = new ArrayList<>();
    for (int person = 0; person < market.histories().length; person++) {
      if (market.histories()[person].length > 1) {
        able.add(person);
      }
    }
    RandomGenerator random = RuleUser.random(seed, 0, SAMPLE);
    Collections.shuffle(able, Random.from(random));
    return able.stream().limit(options.people()).mapToInt(Integer::intValue).sorted().toArray();
  }

  private static List<String> notes(ProductPolicy vouch) {
    return List.of(
        SAY.simulatedUser(),
        SAY.whatIsTold(),
        SAY.trainedWithoutLast(),
        SAY.howVouchIsSpokenTo(vouch.notUnderstood()));
  }
}
