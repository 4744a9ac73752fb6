package io.vouch.agent.turn.act;

import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.recommendation.Recommender.RankedSlate;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.retrieval.LexicalRetriever;
import io.vouch.tools.statistics.TopItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A relation in the conversation at hand: what is asked of the catalogue for it.
 *
 * @param taste whose taste counts
 */
record RelatedCase(Recollection known, RecommendationRequest request, Taste taste) {
  private static final double LEAST_MATCH = 0.3;

  RelatedCase(Recollection known, RecommendationRequest request) {
    this(known, request, known.taste());
  }

  Catalogue catalogue() {
    return known.engine().catalogue();
  }

  int limit() {
    return request.limit();
  }

  /** Whether neither conditions nor wishes say what it should be. */
  boolean isFree() {
    return request.constraints().isEmpty() && request.wish() == null;
  }

  RelatedCase without(Collection<ItemId> items) {
    SequencedSet<ItemId> excluded = new LinkedHashSet<>(request.exclude());
    excluded.addAll(items);
    return asking(
        request.constraints(), excluded, request.likeItems(), request.wish(), request.seen());
  }

  /** With further words that speak for an item. */
  RelatedCase wishing(String words) {
    return asking(
        request.constraints(),
        request.exclude(),
        request.likeItems(),
        wish(request.wish(), words),
        request.seen());
  }

  /** A wish with further words behind it. */
  static String wish(@Nullable String said, String words) {
    return said == null ? words : said + "\n" + words;
  }

  RelatedCase like(ItemId item) {
    return asking(
        request.constraints(), request.exclude(), List.of(item), request.wish(), request.seen());
  }

  RelatedCase seen(SeenPolicy seen) {
    return asking(
        request.constraints(), request.exclude(), request.likeItems(), request.wish(), seen);
  }

  RelatedCase tasting(Taste other) {
    return new RelatedCase(known, request, other);
  }

  private RelatedCase asking(
      List<Constraint> constraints,
      Collection<ItemId> exclude,
      List<ItemId> like,
      @Nullable String wish,
      SeenPolicy seen) {
    RecommendationRequest other =
        new RecommendationRequest(
            request.person(),
            request.surface(),
            request.limit(),
            constraints,
            new ArrayList<>(exclude),
            like,
            request.unlikeItems(),
            wish,
            request.avoid(),
            request.sort(),
            seen,
            request.met());
    return new RelatedCase(known, other, taste);
  }

  /** The source of a kind, where the ranking has it. */
  <T extends Retriever> Optional<T> source(Class<T> kind) {
    return known.engine().model().retrievers().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** What a source is asked with. */
  RequestContext context(List<ItemId> like) {
    return new RequestContext(
        catalogue(),
        taste,
        like.stream().mapToInt(catalogue()::indexOf).toArray(),
        new int[0],
        null,
        null,
        known.nowMillis());
  }

  /** The slate without the relation. */
  RankedSlate usual() {
    return known.engine().recommender().recommend(request, taste, limit());
  }

  /** The best by score. */
  RankedPool pool(int most) {
    return known.engine().recommender().scored(request, taste, most);
  }

  /**
   * The best by score that match the words of the wish at least {@link #LEAST_MATCH} as well as the
   * best does: what mentions little of it is not what was wished for.
   */
  List<Integer> matching(int most) {
    RankedPool pool = pool(most);
    float[] match = pool.values().get(LexicalRetriever.NAME);
    if (match == null) {
      return List.of();
    }
    float best = 0;
    for (float each : match) {
      best = Math.max(best, each);
    }
    double least = LEAST_MATCH * best;
    return best == 0
        ? List.of()
        : IntStream.range(0, pool.size())
            .filter(at -> match[at] >= least)
            .map(pool::item)
            .boxed()
            .toList();
  }

  /** The candidates with the greatest positive scores, the greatest first. */
  List<Integer> best(ItemScores scores, int most) {
    TopItems top = new TopItems(most);
    candidates()
        .forEach((int item) -> {
          float score = scores.at(item);
          if (score > 0) {
            top.offer(item, score);
          }
        });
    int[] items = new int[top.size()];
    top.drainTo(items, new double[items.length]);
    return IntStream.of(items).boxed().toList();
  }

  /** Those of the items that satisfy the request, in their order. */
  List<Integer> candidatesOf(List<Integer> items) {
    RoaringBitmap candidates = candidates();
    return items.stream().filter(candidates::contains).toList();
  }

  private RoaringBitmap candidates() {
    RoaringBitmap items = known.engine().index().matching(request.constraints());
    request.exclude().stream()
        .mapToInt(catalogue()::indexOf)
        .filter(item -> item >= 0)
        .forEach(items::remove);
    if (request.seen() == SeenPolicy.HIDE) {
      items.andNot(RoaringBitmap.bitmapOfUnordered(taste.items()));
    }
    return items;
  }

  /** The first of these items as a slate, in this order, scored and certified like any other. */
  RankedSlate slate(Collection<Integer> order) {
    List<Integer> first = order.stream().limit(limit()).toList();
    if (first.isEmpty()) {
      return usual();
    }
    List<ItemId> ids = first.stream().map(catalogue()::id).toList();
    List<Constraint> among = new ArrayList<>(request.constraints());
    among.add(new Constraint.AmongItems(ids));
    RankedPool pool =
        asking(among, request.exclude(), request.likeItems(), request.wish(), request.seen())
            .pool(ids.size());
    Map<Integer, Integer> position = new HashMap<>();
    IntStream.range(0, pool.size()).forEach(at -> position.put(pool.item(at), at));
    int[] positions =
        first.stream()
            .mapToInt(item -> position.getOrDefault(item, -1))
            .filter(at -> at >= 0)
            .toArray();
    Recommendation chosen = known.engine().recommender().chosen(request, taste, pool, positions);
    return new RankedSlate(chosen, pool);
  }

  /** Whether the catalogue says of what kind an item is. */
  boolean hasKinds() {
    return kind() != null;
  }

  /**
   * The best that have no kind in common, then those that bring one of their own, then others;
   * where the catalogue has no kinds, the usual slate.
   */
  RankedSlate varied(RankedPool pool) {
    FieldDefinition kind = kind();
    if (kind == null) {
      return usual();
    }
    CategoryColumn column = catalogue().categories(kind.name());
    SequencedSet<Integer> order = new LinkedHashSet<>();
    Set<Integer> taken = new HashSet<>();
    for (boolean alone : new boolean[] {true, false}) {
      for (int at = 0; at < pool.size() && order.size() < limit(); at++) {
        int[] codes = column.codesAt(pool.item(at));
        boolean fresh =
            alone
                ? codes.length > 0 && IntStream.of(codes).noneMatch(taken::contains)
                : !IntStream.of(codes).allMatch(taken::contains);
        if (fresh) {
          IntStream.of(codes).forEach(taken::add);
          order.add(pool.item(at));
        }
      }
    }
    IntStream.of(pool.items()).forEach(order::add);
    return slate(order);
  }

  /** Whether two items are of different kinds; false where an item may be of several. */
  boolean isOtherKind(int item, int than) {
    FieldDefinition kind = kind();
    return kind != null && !kind.multiValued() && commonKinds(item, than) == 0;
  }

  /** How many kinds two items have in common. */
  int commonKinds(int item, int other) {
    FieldDefinition kind = kind();
    if (kind == null) {
      return 0;
    }
    CategoryColumn column = catalogue().categories(kind.name());
    int[] codes = column.codesAt(other);
    return (int)
        IntStream.of(column.codesAt(item))
            .filter(code -> IntStream.of(codes).anyMatch(each -> each == code))
            .count();
  }

  private @Nullable FieldDefinition kind() {
    return catalogue().schema().withRole(FieldRole.CATEGORY).stream()
        .filter(field -> field.kind() == FieldKind.CATEGORY)
        .findFirst()
        .orElse(null);
  }

  /** The same slate with other words at its items. */
  static Recommendation with(Recommendation slate, List<RecommendedItem> items) {
    return new Recommendation(
        slate.id(),
        slate.surface(),
        slate.catalogueVersion(),
        slate.configurationVersion(),
        slate.modelVersion(),
        items,
        slate.candidateCount(),
        slate.filteredOut(),
        slate.fallback(),
        slate.influenceByFactor(),
        slate.tookMicros());
  }
}
