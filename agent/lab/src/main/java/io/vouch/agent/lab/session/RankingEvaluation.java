package io.vouch.agent.lab.session;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.report.BarChart;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.messages.Messages;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.request.Taste;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Ranks the item that somebody chose next among 19 others drawn uniformly from what they do not
 * know.
 *
 * <p>Metric: NDCG@20 = 1 / log2(1 + rank), so that an order by chance has the mean of 1 / log2(1 +
 * r) over r = 1 … 20, 0.3520. The first policy is chance, which shows whether the metric is right.
 */
public final class RankingEvaluation {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final int CANDIDATES = 20;
  private static final int STREAM = 4;

  /** The margin over chance that the project states for its ranker. */
  private static final double STATED_MARGIN = 0.3;

  private final SessionMarket market;
  private final SessionModels models;
  private final SessionOptions options;
  private final Recommender recommender;

  public RankingEvaluation(SessionMarket market, SessionModels models, SessionOptions options) {
    this.market = market;
    this.models = models;
    this.options = options;
    this.recommender = new Recommender(models.recommender(), () -> "simulated", models.clock());
  }

  /** One person's task: 20 different items in random order, and which of them is the target. */
  private record Task(int[] history, int[] candidates, int target, SplittableRandom random) {}

  /** A policy's mean NDCG@20. */
  record Row(String policy, double ndcgAt20, List<Double> ndcgAt20Interval) {}

  /** The JSON of the report. */
  record Figures(
      Protocol protocol, String market, int items, int people, List<Row> rows, Machine machine) {}

  public ChatReport run() {
    List<Row> rows =
        List.of(
            row("random", task -> 1 + task.random().nextInt(CANDIDATES)),
            row("popularity", task -> rank(task, models.popularity())),
            row("item_to_item", task -> rank(task, itemToItem(task.history()))),
            row("vouch", this::productRank),
            row("oracle", task -> 1));
    Machine machine = Machine.now();
    int people = people(1).length;
    return new ChatReport(
        Protocol.P3,
        SAY.rankingTitle(market.name(), people, options.seeds()),
        new Figures(Protocol.P3, market.name(), market.catalogue().size(), people, rows, machine),
        new Table(
            List.of(SAY.policyColumn(), "NDCG@20 (95%)"),
            rows.stream()
                .map(row ->
                    List.of(
                        row.policy(),
                        "%.4f [%.4f, %.4f]"
                            .formatted(
                                row.ndcgAt20(),
                                row.ndcgAt20Interval().getFirst(),
                                row.ndcgAt20Interval().getLast())))
                .toList()),
        List.of(SAY.whatChanceGives()),
        machine,
        List.of(chart(rows)),
        List.of(
            ChatReport.Goal.atMost(
                SAY.chanceGoal(), 0.008, Math.abs(rows.getFirst().ndcgAt20() - 0.352)),
            ChatReport.Goal.atLeast(
                SAY.aboveChanceGoal(),
                STATED_MARGIN,
                rows.get(3).ndcgAt20() - rows.getFirst().ndcgAt20())));
  }

  private static BarChart chart(List<Row> rows) {
    return new BarChart(
        SAY.rankingChart(),
        "NDCG@20",
        List.of(
            new BarChart.Group(
                "",
                rows.stream()
                    .map(row ->
                        new BarChart.Bar(
                            row.policy(),
                            new Value(
                                row.ndcgAt20(),
                                row.ndcgAt20Interval().getFirst(),
                                row.ndcgAt20Interval().getLast())))
                    .toList())));
  }

  /** 1 / log2(1 + rank) of a 1-based rank. */
  static double gain(int rank) {
    return Math.log(2) / Math.log(1 + rank);
  }

  private Row row(String policy, ToIntFunction<Task> rank) {
    double[][] gains = new double[options.seeds()][];
    for (int s = 0; s < options.seeds(); s++) {
      int seed = s + 1;
      gains[s] =
          Arrays.stream(people(seed))
              .parallel()
              .mapToDouble(person -> gain(rank.applyAsInt(task(person, seed))))
              .toArray();
    }
    Estimate estimate = Estimate.of(gains, 1);
    return new Row(policy, estimate.mean(), SessionFigures.interval(estimate));
  }

  private int[] people(int seed) {
    return SessionEvaluation.people(market, options, seed);
  }

  private Task task(int person, int seed) {
    SplittableRandom random = RuleUser.random(seed, person, STREAM);
    int[] items = market.histories()[person];
    int last = items.length - 1;
    Set<Integer> known = new LinkedHashSet<>();
    Arrays.stream(items).forEach(known::add);
    int[] candidates = new int[CANDIDATES];
    candidates[0] = items[last];
    for (int i = 1; i < CANDIDATES; ) {
      int item = random.nextInt(market.catalogue().size());
      if (known.add(item)) {
        candidates[i++] = item;
      }
    }
    int[] history = Arrays.copyOfRange(items, Math.max(0, last - options.history()), last);
    return new Task(history, candidates, items[last], random);
  }

  private float[] itemToItem(int[] history) {
    float[] scores = new float[market.catalogue().size()];
    Arrays.stream(history).forEach(item -> models.neighbours().addTo(scores, item, 1f));
    return scores;
  }

  /** Ties go to the lower item index, as everywhere. */
  private static int rank(Task task, float[] scores) {
    float own = scores[task.target()];
    return 1
        + (int)
            Arrays.stream(task.candidates())
                .filter(item -> scores[item] > own || (scores[item] == own && item < task.target()))
                .count();
  }

  private int productRank(Task task) {
    float[] weights = new float[task.history().length];
    Arrays.fill(weights, 1f);
    PersonId person = new PersonId("simulated");
    List<ItemId> among = IntStream.of(task.candidates()).mapToObj(market.catalogue()::id).toList();
    RecommendationRequest request =
        new RecommendationRequest(
            person,
            "evaluation",
            CANDIDATES,
            List.of(new AmongItems(among)),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            SeenPolicy.HIDE);
    return recommender
        .recommend(request, new Taste(person, task.history(), weights, List.of()))
        .items()
        .stream()
        .filter(item -> item.item().equals(market.catalogue().id(task.target())))
        .findFirst()
        .orElseThrow()
        .rank();
  }
}
