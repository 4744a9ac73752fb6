package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.FactText;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.candidates.BudgetedParts;
import io.vouch.tools.catalogue.NumberColumn;
import io.vouch.tools.ranking.RankedPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The act that recommends several things within one budget: linked slates, one for each part.
 *
 * <p>The first of each slate are the combination with the largest sum of scores within the budget,
 * over all combinations. Every other item of a slate stays within it together with the first of the
 * other slates; its certificate proves that, as a bound on its own price, beside the shared budget.
 * An item counts for the first part that it fits.
 */
final class BundleActs {
  private static final int SHOWN_PER_PART = 3;
  private static final String SURFACE = "chat";

  /** A bundle in the conversation at hand. */
  private record Case(Recollection known, ConversationState state, CheckedBundle bundle) {
    NumberColumn prices() {
      return known.engine().catalogue().numbers(bundle.budget().field());
    }

    FieldDefinition priceField() {
      return known.engine().catalogue().schema().find(bundle.budget().field()).orElseThrow();
    }

    String text(Constraint constraint) {
      return new ConditionPhrases(known.engine().catalogue().schema()).of(constraint);
    }
  }

  ActResult bundle(Recollection known, ConversationState state, CheckedBundle bundle) {
    Case asked = new Case(known, state, bundle);
    List<List<Constraint>> parts = parts(asked);
    BudgetedParts search = new BudgetedParts();
    double leastSum = 0;
    for (int part = 0; part < parts.size(); part++) {
      RankedPool pool = pool(asked, parts.get(part));
      int[] priced = priced(asked, pool);
      if (priced.length == 0) {
        return nothing(asked, asked.text(bundle.parts().get(part)), null);
      }
      double[] prices = Arrays.stream(priced).mapToDouble(at -> price(asked, pool, at)).toArray();
      search.with(
          Arrays.stream(priced).map(pool::item).toArray(),
          prices,
          Arrays.stream(priced).mapToDouble(pool::score).toArray());
      leastSum += Arrays.stream(prices).min().orElseThrow();
    }
    NumberRange budget = bundle.budget();
    int[] best = search.best(budget.max(), budget.maxInclusive());
    return best == null
        ? nothing(asked, null, FactText.number(asked.priceField(), leastSum))
        : found(asked, parts, best);
  }

  private static ActResult found(Case asked, List<List<Constraint>> parts, int[] best) {
    List<RecommendedItem> items = new ArrayList<>();
    List<Outcome.Bundled.Part> told = new ArrayList<>();
    List<Recommendation> slates = new ArrayList<>();
    for (int part = 0; part < best.length; part++) {
      List<Constraint> constraints = new ArrayList<>(parts.get(part));
      constraints.add(share(asked, best, part));
      Recommendation slate =
          asked
              .known()
              .engine()
              .recommender()
              .recommend(request(asked, constraints), asked.known().taste());
      slates.add(slate);
      slate.items().forEach(item -> items.add(atRank(item, items.size() + 1)));
      told.add(
          new Outcome.Bundled.Part(
              asked.text(asked.bundle().parts().get(part)),
              slate.items().size(),
              slate.candidateCount()));
    }
    Recommendation linked = linked(slates, items);
    double sum = Arrays.stream(best).mapToDouble(asked.prices()::at).sum();
    Outcome outcome =
        new Outcome.Bundled(
            linked,
            told,
            asked.text(asked.bundle().budget()),
            FactText.number(asked.priceField(), sum));
    List<ItemId> mentioned = items.stream().map(RecommendedItem::item).toList();
    return new ActResult(
        AnsweredAct.BUNDLE,
        outcome,
        mentioned,
        linked,
        asked.state().showing(items),
        List.of(),
        List.of());
  }

  private static ActResult nothing(
      Case asked, @Nullable String missing, @Nullable String leastSum) {
    Outcome outcome = new Outcome.NoBundle(asked.text(asked.bundle().budget()), missing, leastSum);
    return ActResult.saying(AnsweredAct.BUNDLE, outcome, List.of(), asked.state());
  }

  /** What each part's items satisfy: the conversation's conditions, the part, no earlier part. */
  private static List<List<Constraint>> parts(Case asked) {
    Engine engine = asked.known().engine();
    List<Constraint> said = asked.bundle().parts();
    List<List<Constraint>> parts = new ArrayList<>();
    for (int part = 0; part < said.size(); part++) {
      List<Constraint> constraints = new ArrayList<>(asked.state().log().constraints());
      constraints.add(said.get(part));
      for (Constraint earlier : said.subList(0, part)) {
        if (engine.index().count(List.of(said.get(part), earlier)) > 0) {
          constraints.add(new Constraint.Not(earlier));
        }
      }
      parts.add(constraints);
    }
    return parts;
  }

  /** What is left of the budget when the first of every other part is taken. */
  private static NumberRange share(Case asked, int[] best, int part) {
    double others =
        IntStream.range(0, best.length)
            .filter(other -> other != part)
            .mapToDouble(other -> asked.prices().at(best[other]))
            .sum();
    NumberRange budget = asked.bundle().budget();
    double left = Math.rint((budget.max() - others) * 1e4) / 1e4;
    return budget.maxInclusive()
        ? NumberRange.atMost(budget.field(), left)
        : NumberRange.below(budget.field(), left);
  }

  private static RankedPool pool(Case asked, List<Constraint> constraints) {
    return asked
        .known()
        .engine()
        .recommender()
        .scored(request(asked, constraints), asked.known().taste(), Integer.MAX_VALUE);
  }

  private static int[] priced(Case asked, RankedPool pool) {
    return IntStream.range(0, pool.size())
        .filter(at -> !Double.isNaN(price(asked, pool, at)))
        .toArray();
  }

  private static double price(Case asked, RankedPool pool, int at) {
    return asked.prices().at(pool.item(at));
  }

  private static RecommendationRequest request(Case asked, List<Constraint> constraints) {
    Ask ask = asked.state().ask();
    return new RecommendationRequest(
        asked.known().person(),
        SURFACE,
        SHOWN_PER_PART,
        constraints,
        asked.state().log().excluded(),
        List.of(),
        List.of(),
        ask.wish(),
        null,
        SeenPolicy.DECAY);
  }

  private static RecommendedItem atRank(RecommendedItem item, int rank) {
    return new RecommendedItem(
        item.item(), rank, item.source(), item.reasons(), item.propensity(), item.certificate());
  }

  /** The slates as one, so that it is shown, stored and pointed at like any other. */
  private static Recommendation linked(List<Recommendation> slates, List<RecommendedItem> items) {
    Recommendation first = slates.getFirst();
    return new Recommendation(
        first.id(),
        first.surface(),
        first.catalogueVersion(),
        first.configurationVersion(),
        first.modelVersion(),
        items,
        slates.stream().mapToInt(Recommendation::candidateCount).sum(),
        first.filteredOut(),
        first.fallback(),
        null, // several orders, none of which is the answer's
        slates.stream().mapToLong(Recommendation::tookMicros).sum());
  }
}
