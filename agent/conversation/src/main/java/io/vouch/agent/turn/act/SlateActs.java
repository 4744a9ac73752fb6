package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import io.vouch.tools.recommendation.Recommender.RankedSlate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The acts that end in a slate: recommend and show more. */
final class SlateActs {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  /** Fewer items than this under conditions and the person learns what to relax. */
  private static final int THIN = 3;

  /** Of several examples so many are named. */
  private static final int MOST_NAMED = 2;

  private static final String SURFACE = "chat";

  private final RelaxationOffers offers = new RelaxationOffers();
  private final RelatedSlates relations = new RelatedSlates();
  private final Narrowing narrowing = new Narrowing();

  ActResult recommend(Recollection known, ConversationState state) {
    return slate(known, state, false);
  }

  ActResult showMore(Recollection known, ConversationState state) {
    return slate(known, state, !state.shown().isEmpty());
  }

  private ActResult slate(Recollection known, ConversationState state, boolean further) {
    AnsweredAct act = further ? AnsweredAct.SHOW_MORE : AnsweredAct.RECOMMEND;
    RelatedSlates.Answer related = related(known, state, further);
    RankedSlate ranked = related == null ? answer(known, state, further) : related.slate();
    if (ranked.slate().items().isEmpty() && !further && !state.passed().isEmpty()) {
      ranked = answer(known, state.passingNothing(), false); // better again than nothing
      related = null; // these are the usual ones
    }
    Recommendation answer = ranked.slate();
    boolean thin = answer.items().size() < Math.min(THIN, state.ask().limit());
    List<RelaxationOffer> relaxations = thin ? offers.of(known.engine(), state.log()) : List.of();
    if (answer.items().isEmpty()) {
      boolean exhausted = known.engine().index().count(state.log().constraints()) > 0;
      Outcome nothing = new Outcome.NothingFound(exhausted, relaxations);
      return new ActResult(
          act, nothing, List.of(), answer, state.showingNothing(), List.of(), List.of());
    }
    Narrowing.Asked asked =
        thin || related != null ? null : narrowing.below(known, state, ranked.best());
    Outcome found =
        new Outcome.Recommended(
            answer,
            further,
            order(known, state.ask()),
            relaxations,
            asked == null ? null : asked.question().question(),
            related == null ? null : related.related());
    List<ItemId> items = answer.items().stream().map(RecommendedItem::item).toList();
    ConversationState shown = state.showing(answer.items());
    ConversationState next =
        asked == null ? shown : shown.askedAbout(asked.field(), asked.question());
    return new ActResult(act, found, items, answer, next, List.of(), List.of());
  }

  /** The items of the relation that was asked for; null without one, or where an order was. */
  private RelatedSlates.@Nullable Answer related(
      Recollection known, ConversationState state, boolean further) {
    ItemRelation relation = state.ask().relation();
    return relation == null || state.ask().sort() != null
        ? null
        : relations.answer(known, state, request(known, state, further, SeenPolicy.HIDE), relation);
  }

  /**
   * Where everything that fits is known to the person already, that is better shown than withheld.
   */
  private RankedSlate answer(Recollection known, ConversationState state, boolean further) {
    RankedSlate answer = answer(known, state, further, SeenPolicy.HIDE);
    Recommendation slate = answer.slate();
    boolean allSeen = slate.items().isEmpty() && slate.filteredOut().getOrDefault("seen", 0) > 0;
    return allSeen ? answer(known, state, further, SeenPolicy.DECAY) : answer;
  }

  private RankedSlate answer(
      Recollection known, ConversationState state, boolean further, SeenPolicy seen) {
    return known
        .engine()
        .recommender()
        .recommend(
            request(known, state, further, seen), known.taste(), narrowing.candidates(state));
  }

  private static RecommendationRequest request(
      Recollection known, ConversationState state, boolean further, SeenPolicy seen) {
    Ask ask = state.ask();
    Set<ItemId> exclude = new LinkedHashSet<>(state.log().excluded());
    exclude.addAll(ask.likeItems());
    exclude.addAll(state.passed());
    if (further) {
      exclude.addAll(state.shown());
    }
    return new RecommendationRequest(
        known.person(),
        SURFACE,
        ask.limit(),
        state.log().constraints(),
        new ArrayList<>(exclude),
        ask.likeItems(),
        ask.unlikeItems(),
        ask.wish(),
        ask.avoid(),
        ask.sort(),
        seen,
        state.met());
  }

  private static @Nullable String order(Recollection known, Ask ask) {
    SortWish sort = ask.sort();
    if (sort != null) {
      return sorted(known.engine().catalogue().schema(), sort);
    }
    List<String> aims = new ArrayList<>();
    ask.likeItems().stream()
        .limit(MOST_NAMED)
        .map(id -> known.engine().catalogue().title(known.engine().catalogue().indexOf(id)))
        .map(ShortTitle::of)
        .forEach(aims::add);
    return aims.stream().reduce(SAY::both).map(SAY::closestTo).orElse(null);
  }

  private static String sorted(CatalogueSchema schema, SortWish sort) {
    FieldRole role = schema.find(sort.field()).map(FieldDefinition::role).orElse(FieldRole.OTHER);
    return SAY.sorted(role, sort.ascending(), FactText.label(sort.field()));
  }
}
