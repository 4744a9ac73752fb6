package io.vouch.agent.turn.act;

import io.vouch.agent.narration.relation.Related;
import io.vouch.agent.narration.relation.RelationText;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.model.itemtoitem.ItemToItemRetriever;
import io.vouch.tools.model.popularity.PopularityRetriever;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.recommendation.Recommender.RankedSlate;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Slates of items that stand in a relation to an item, to the person's past or to other people.
 *
 * <p>A relation only orders: the candidates are those of the conditions, and every item carries the
 * certificate of the one ranking. Where nothing is known of a relation, the usual items come, and
 * {@link Related} says so.
 */
final class RelatedSlates {
  /** So many of the best by score are looked at where a relation does not reach into all items. */
  private static final int POOL = 200;

  /** With a wish, a relation may only reorder so many times a slate of what the wish brings. */
  private static final int REACH = 4;

  /** A slate and what may be said of its relation. */
  record Answer(RankedSlate slate, Related related) {}

  /** The items for a relation under a request for the usual ones. */
  Answer answer(
      Recollection known,
      ConversationState state,
      RecommendationRequest request,
      ItemRelation relation) {
    RelatedCase one = new RelatedCase(known, request);
    return switch (relation) {
      case ItemRelation.GoesWith(ItemReference item) ->
          goesWith(one, FactActs.item(known, item).id());
      case ItemRelation.InsteadOf(ItemReference item) ->
          insteadOf(one, state, FactActs.item(known, item).id());
      case ItemRelation.Again(ItemRelation.Again.Which which) -> again(one, which);
      case ItemRelation.Surprise surprise -> surprise(one, state);
      case ItemRelation.Trending trending -> trending(one);
      case ItemRelation.GiftFor gift -> gift(one, gift);
    };
  }

  /**
   * Liked by the same people, things of another kind first; then what the texts say. Where the
   * person said what it should be, only what is that comes first.
   */
  private static Answer goesWith(RelatedCase one, ItemId anchor) {
    int item = one.catalogue().indexOf(anchor);
    String title = one.catalogue().title(item);
    RelatedCase asked = one.without(List.of(anchor));
    RelatedCase named = asked.wishing(title);
    List<Integer> close = items(named.pool(POOL));
    Set<Integer> fitting =
        one.request().wish() == null ? Set.of() : new HashSet<>(asked.matching(POOL));
    SequencedSet<Integer> liked = new LinkedHashSet<>(likedWith(asked, anchor));
    if (!fitting.isEmpty()) {
      liked.retainAll(fitting);
    }
    SequencedSet<Integer> order = new LinkedHashSet<>();
    if (one.isFree()) {
      liked.stream().filter(each -> asked.isOtherKind(each, item)).forEach(order::add);
      close.stream().filter(each -> asked.isOtherKind(each, item)).forEach(order::add);
    }
    order.addAll(liked);
    close.stream().filter(fitting::contains).forEach(order::add);
    order.addAll(close);
    RankedSlate slate = named.slate(order);
    return new Answer(slate, new Related.Together(title, leading(slate, one, liked)));
  }

  private static List<Integer> likedWith(RelatedCase asked, ItemId anchor) {
    ItemToItemRetriever source = asked.source(ItemToItemRetriever.class).orElse(null);
    ItemScores scores = source == null ? null : source.scores(asked.context(List.of(anchor)));
    return scores == null ? List.of() : asked.best(scores, POOL);
  }

  /** What resembles the item, of its own kind first; nothing of what is shown with it. */
  private static Answer insteadOf(RelatedCase one, ConversationState state, ItemId replaced) {
    int item = one.catalogue().indexOf(replaced);
    List<ItemId> shown = state.slate().stream().map(RecommendedItem::item).toList();
    RelatedCase asked = one.without(shown).like(replaced);
    List<Integer> order =
        items(asked.pool(POOL)).stream()
            .sorted(Comparator.comparingInt((Integer each) -> -asked.commonKinds(each, item)))
            .toList();
    return new Answer(asked.slate(order), new Related.InPlace(one.catalogue().title(item)));
  }

  /** What is on record, then the usual items. */
  private static Answer again(RelatedCase one, ItemRelation.Again.Which which) {
    PastItems past = PastItems.of(one.known(), which);
    RelatedCase asked = one.seen(SeenPolicy.ALLOW);
    List<Integer> own = asked.candidatesOf(past.items());
    SequencedSet<Integer> order = new LinkedHashSet<>(own);
    order.addAll(items(one.usual().slate().items(), one));
    RankedSlate slate = asked.slate(order);
    int shown = leading(slate, one, new LinkedHashSet<>(own));
    Related.Before.Past kept =
        shown == 0 && !past.items().isEmpty() ? Related.Before.Past.OTHERS : past.past();
    RankedSlate told = new RankedSlate(withDays(slate.slate(), past, shown, one), slate.best());
    return new Answer(told, new Related.Before(past.which(), kept, shown));
  }

  private static Recommendation withDays(
      Recommendation slate, PastItems past, int own, RelatedCase one) {
    List<RecommendedItem> items = new ArrayList<>(slate.items());
    for (int i = 0; i < own; i++) {
      RecommendedItem item = items.get(i);
      PastItems.Had had = past.had(one.catalogue().indexOf(item.item()));
      List<Reason> reasons = new ArrayList<>();
      reasons.add(
          new Reason(
              past.past().name() + "_BEFORE",
              null,
              RelationText.hadIt(past.past(), had.day().toString(), had.times())));
      reasons.addAll(item.reasons());
      items.set(
          i,
          new RecommendedItem(
              item.item(),
              item.rank(),
              item.source(),
              reasons,
              item.propensity(),
              item.certificate()));
    }
    return RelatedCase.with(slate, items);
  }

  /** Each of another kind, and nothing that would be shown unasked or was shown here. */
  private static Answer surprise(RelatedCase one, ConversationState state) {
    List<ItemId> met = new ArrayList<>(state.met());
    met.addAll(state.shown());
    List<ItemId> usual = one.usual().slate().items().stream().map(RecommendedItem::item).toList();
    boolean unusual = one.isFree();
    RelatedCase asked = one.without(met);
    RelatedCase further = unusual ? asked.without(usual) : asked;
    RankedPool pool = further.pool(POOL);
    if (pool.size() < one.limit()) {
      return new Answer(
          asked.varied(asked.pool(POOL)), new Related.Surprising(false, one.hasKinds()));
    }
    return new Answer(further.varied(pool), new Related.Surprising(unusual, one.hasKinds()));
  }

  /** The most popular of all candidates, with a wish of those that it brings; then the usual. */
  private static Answer trending(RelatedCase one) {
    RelatedCase asked = one.seen(SeenPolicy.ALLOW);
    PopularityRetriever source = asked.source(PopularityRetriever.class).orElse(null);
    ItemScores scores = source == null ? null : source.scores(asked.context(List.of()));
    if (source == null || scores == null) {
      return new Answer(one.usual(), new Related.Popular(Related.Popular.Source.NOBODY, 0));
    }
    SequencedSet<Integer> popular =
        new LinkedHashSet<>(
            one.request().wish() == null
                ? asked.best(scores, one.limit())
                : items(asked.pool(REACH * one.limit())).stream()
                    .filter(each -> scores.at(each) > 0)
                    .sorted((a, b) -> Float.compare(scores.at(b), scores.at(a)))
                    .toList());
    SequencedSet<Integer> order = new LinkedHashSet<>(popular);
    order.addAll(items(asked.usual().slate().items(), one));
    RankedSlate slate = asked.slate(order);
    Related.Popular.Source by =
        source.isByPeople() ? Related.Popular.Source.PEOPLE : Related.Popular.Source.CATALOGUE;
    return new Answer(slate, new Related.Popular(by, leading(slate, one, popular)));
  }

  /** The person's taste is not the recipient's. */
  private static Answer gift(RelatedCase one, ItemRelation.GiftFor gift) {
    RelatedCase asked = one.seen(SeenPolicy.ALLOW).tasting(Taste.unknown(one.known().person()));
    boolean varied = one.isFree() && one.hasKinds();
    RankedSlate slate = varied ? asked.varied(asked.pool(POOL)) : asked.usual();
    return new Answer(slate, new Related.Gift(gift.recipient(), varied));
  }

  private static List<Integer> items(RankedPool pool) {
    return IntStream.of(pool.items()).boxed().toList();
  }

  private static List<Integer> items(List<RecommendedItem> items, RelatedCase one) {
    return items.stream().map(item -> one.catalogue().indexOf(item.item())).toList();
  }

  /** How many of a slate, from the first on, are among these. */
  private static int leading(RankedSlate slate, RelatedCase one, SequencedSet<Integer> these) {
    List<Integer> items = items(slate.slate().items(), one);
    int leading = 0;
    while (leading < items.size() && these.contains(items.get(leading))) {
      leading++;
    }
    return leading;
  }
}
