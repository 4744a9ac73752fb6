package io.vouch.agent.lab.session;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.CheckResult;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The product as it ships, in one process: the words are read by the grammar, the plan is checked,
 * the constraint log gives the candidates and the recommender ranks, diversifies and certifies
 * them. The history is the person's past. Words that are not understood change nothing, and the
 * slate is empty: the product would have asked.
 */
final class EnginePolicy implements SessionPolicy {
  private final String name;
  private final Recommender recommender;
  private final CatalogueVocabulary vocabulary;
  private final CatalogueGrammar grammar = new CatalogueGrammar();
  private final PlanCheck check = new PlanCheck();
  private final AtomicInteger notUnderstood = new AtomicInteger();

  EnginePolicy(String name, Recommender recommender, CatalogueVocabulary vocabulary) {
    this.name = name;
    this.recommender = recommender;
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return name;
  }

  /** How many messages ended in a question so far. */
  int notUnderstood() {
    return notUnderstood.get();
  }

  @Override
  public Session begin(Opening opening) {
    float[] weights = new float[opening.history().length];
    Arrays.fill(weights, 1f);
    return begin(
        new Taste(new PersonId("simulated"), opening.history(), weights, List.of()),
        opening.seen());
  }

  /** A session with somebody of whom this is known, who is never shown what they know. */
  Session begin(Taste taste, int[] seen) {
    return new Talk(taste, seen);
  }

  private final class Talk implements Session {
    private final Taste taste;
    private final List<ItemId> left = new ArrayList<>();
    private List<ItemId> shown = List.of();
    private ConstraintLog log = ConstraintLog.empty();
    private int turn;

    Talk(Taste taste, int[] seen) {
      this.taste = taste;
      for (int item : seen) {
        left.add(recommender.model().catalogue().id(item));
      }
    }

    @Override
    public int[] answer(@Nullable Fact fact) {
      turn++;
      if (fact != null && !understand(fact.message())) {
        notUnderstood.incrementAndGet();
        return new int[0];
      }
      RecommendationRequest request =
          new RecommendationRequest(
              taste.person(),
              "evaluation",
              RuleUser.SLATE,
              log.constraints(),
              left,
              List.of(),
              List.of(),
              null,
              null,
              SeenPolicy.HIDE);
      shown =
          recommender.recommend(request, taste).items().stream()
              .map(RecommendedItem::item)
              .toList();
      left.addAll(shown);
      return shown.stream().mapToInt(recommender.model().catalogue()::indexOf).toArray();
    }

    @Override
    public void chat(String message) {
      turn++;
      if (!understand(message)) {
        notUnderstood.incrementAndGet();
      }
    }

    private boolean understand(String message) {
      PlanningContext context =
          new PlanningContext(message, vocabulary, new ConversationView(shown, null, log));
      if (grammar.plan(context) instanceof PlannedTurn.Planned planned
          && check.check(planned.plan(), context)
              instanceof CheckResult.Accepted(CheckedPlan plan)) {
        log = log.with(turn, plan.changes());
        return true;
      }
      return false;
    }
  }
}
