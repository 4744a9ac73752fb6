package io.vouch.agent.lab.exactness;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.session.RuleUser;
import io.vouch.agent.lab.session.SessionMarket;
import io.vouch.agent.lab.session.SessionModels;
import io.vouch.agent.lab.session.SessionOptions;
import io.vouch.agent.report.Table;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import io.vouch.tools.reranking.CategorySimilarity;
import io.vouch.tools.reranking.DiversityReranker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.roaringbitmap.RoaringBitmap;

/**
 * Compares slates under random constraints with brute force: every item of the catalogue is scored,
 * those that {@link NaiveTruth} refuses are left out, the rest is sorted.
 */
public final class ExactnessEvaluation {
  private static final ExactnessMessages SAY = Messages.of(ExactnessMessages.class);

  private static final int LIMIT = 10;
  private static final int REPETITIONS = 30;
  private static final int STREAM = 5;
  private static final int DIALOGUES_PER_CASE = 40;
  private static final int MOST_DIALOGUES = 100_000;
  private static final int PAGE = 100;

  private final SessionMarket market;
  private final SessionModels models;
  private final SessionOptions options;
  private final Recommender shipped;
  private final Recommender undiversified;

  /** {@code options.people()} is the number of cases per seed. */
  public ExactnessEvaluation(SessionMarket market, SessionModels models, SessionOptions options) {
    this.market = market;
    this.models = models;
    this.options = options;
    RecommenderModel m = models.recommender();
    RecommenderModel plain =
        new RecommenderModel(
            m.catalogue(),
            m.index(),
            m.retrievers(),
            m.formula(),
            new DiversityReranker(0, new CategorySimilarity()),
            m.modelVersion());
    this.shipped = new Recommender(m, () -> "simulated", models.clock());
    this.undiversified = new Recommender(plain, () -> "simulated", models.clock());
  }

  /**
   * The JSON of the report.
   *
   * @param violations shown items that break a constraint
   * @param equalsBruteForce share of cases whose candidate count and ranked slate equal brute force
   * @param emptyCases cases that no item satisfies
   * @param distinctAnswers different answers to 30 identical requests
   * @param dialogues random ones over a small shop, compared after each of their 12 turns
   * @param dialoguesThatDiffer those that differ from brute force anywhere
   * @param reachable share of the catalogue that is shown to somebody who asks for more to the end
   */
  record Figures(
      Protocol protocol,
      String market,
      int items,
      int cases,
      int violations,
      double equalsBruteForce,
      int emptyCases,
      int distinctAnswers,
      int dialogues,
      long dialoguesThatDiffer,
      double reachable,
      Machine machine) {}

  public ChatReport run() {
    int violations = 0;
    int equal = 0;
    int empty = 0;
    int cases = options.people() * options.seeds();
    for (int i = 0; i < cases; i++) {
      SplittableRandom random =
          RuleUser.random(1 + i / options.people(), i % options.people(), STREAM);
      RecommendationRequest request = request(new RandomConstraints(catalogue(), random).next());
      Taste taste = taste(random);
      List<ItemId> expected = expected(request, taste);
      List<ItemId> ranked = items(undiversified, request, taste);
      int count = undiversified.recommend(request, taste).candidateCount();
      equal += count == expected.size() && ranked.equals(first(expected)) ? 1 : 0;
      empty += expected.isEmpty() ? 1 : 0;
      List<ItemId> shown = items(shipped, request, taste);
      violations += (int) shown.stream().filter(id -> !expected.contains(id)).count();
    }
    return report(
        new Figures(
            Protocol.P6,
            market.name(),
            catalogue().size(),
            cases,
            violations,
            (double) equal / cases,
            empty,
            distinctAnswers(),
            dialogues(cases),
            DialogueExactness.different(dialogues(cases)),
            reachable(),
            Machine.now()));
  }

  private static ChatReport report(Figures figures) {
    return new ChatReport(
        Protocol.P6,
        SAY.title(figures.cases(), figures.market(), figures.items()),
        figures,
        new Table(
            List.of(
                SAY.violationsColumn(),
                SAY.equalColumn(),
                SAY.emptyColumn(),
                SAY.answersColumn(),
                SAY.dialoguesColumn(),
                SAY.differingColumn(),
                SAY.reachableColumn()),
            List.of(
                List.of(
                    "" + figures.violations(),
                    "%.4f".formatted(figures.equalsBruteForce()),
                    "" + figures.emptyCases(),
                    "" + figures.distinctAnswers(),
                    "" + figures.dialogues(),
                    "" + figures.dialoguesThatDiffer(),
                    "%.4f".formatted(figures.reachable())))),
        List.of(SAY.whatIsCounted()),
        figures.machine(),
        List.of(),
        List.of(
            ChatReport.Goal.atMost(SAY.violationsGoal(), 0, figures.violations()),
            ChatReport.Goal.atLeast(SAY.equalGoal(), 1, figures.equalsBruteForce()),
            ChatReport.Goal.atMost(SAY.dialoguesGoal(), 0, figures.dialoguesThatDiffer()),
            ChatReport.Goal.atMost(SAY.answersGoal(), 1, figures.distinctAnswers()),
            ChatReport.Goal.atLeast(SAY.reachableGoal(), 1, figures.reachable())));
  }

  /** Forty per case, a hundred thousand at most. */
  private static int dialogues(int cases) {
    return (int) Math.min(MOST_DIALOGUES, (long) cases * DIALOGUES_PER_CASE);
  }

  private double reachable() {
    Set<ItemId> shown = new LinkedHashSet<>();
    Taste nobody = Taste.unknown(null);
    List<ItemId> slate = items(shipped, request(List.of(), PAGE, shown), nobody);
    while (!slate.isEmpty()) {
      shown.addAll(slate);
      slate = items(shipped, request(List.of(), PAGE, shown), nobody);
    }
    return (double) shown.size() / catalogue().size();
  }

  private Catalogue catalogue() {
    return market.catalogue();
  }

  private int distinctAnswers() {
    Set<List<ItemId>> answers = new HashSet<>();
    Taste taste = taste(new SplittableRandom(1));
    for (int i = 0; i < REPETITIONS; i++) {
      answers.add(items(shipped, request(List.of()), taste));
    }
    return answers.size();
  }

  private Taste taste(SplittableRandom random) {
    int[] history = market.histories()[random.nextInt(market.histories().length)];
    int last = history.length - 1;
    int[] told = Arrays.copyOfRange(history, Math.max(0, last - options.history()), last);
    float[] weights = new float[told.length];
    Arrays.fill(weights, 1f);
    return new Taste(new PersonId("simulated"), told, weights, List.of());
  }

  private static RecommendationRequest request(List<Constraint> constraints) {
    return request(constraints, LIMIT, List.of());
  }

  private static RecommendationRequest request(
      List<Constraint> constraints, int limit, Collection<ItemId> exclude) {
    return new RecommendationRequest(
        new PersonId("simulated"),
        "evaluation",
        limit,
        constraints,
        List.copyOf(exclude),
        List.of(),
        List.of(),
        null,
        null,
        SeenPolicy.HIDE);
  }

  private static List<ItemId> items(
      Recommender recommender, RecommendationRequest request, Taste taste) {
    return recommender.recommend(request, taste).items().stream()
        .map(RecommendedItem::item)
        .toList();
  }

  private static List<ItemId> first(List<ItemId> all) {
    return all.subList(0, Math.min(LIMIT, all.size()));
  }

  /** Every item that may be shown, best first: all scored, filtered one by one, fully sorted. */
  private List<ItemId> expected(RecommendationRequest request, Taste taste) {
    RequestContext context =
        new RequestContext(
            catalogue(), taste, new int[0], new int[0], null, null, models.clock().millis());
    RankedPool all =
        models
            .recommender()
            .formula()
            .rank(RoaringBitmap.bitmapOfRange(0, catalogue().size()), catalogue().size(), context);
    record Scored(int item, double score) {}
    List<Scored> left = new ArrayList<>();
    for (int position = 0; position < all.size(); position++) {
      int item = all.item(position);
      boolean known = Arrays.stream(taste.items()).anyMatch(seen -> seen == item);
      if (!known && NaiveTruth.holds(catalogue().item(item), request.constraints())) {
        left.add(new Scored(item, all.score(position)));
      }
    }
    left.sort((a, b) -> a.score != b.score ? Double.compare(b.score, a.score) : a.item - b.item);
    return left.stream().map(scored -> catalogue().id(scored.item())).toList();
  }
}
