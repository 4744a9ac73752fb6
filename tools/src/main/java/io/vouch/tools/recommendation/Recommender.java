package io.vouch.tools.recommendation;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CertificateIssuer;
import io.vouch.tools.candidates.CertificateIssuer.RankedBy;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request: every candidate ranked, the slate ordered, every item explained and
 * certified.
 *
 * <p>Deterministic but for the slate's id and the time it took. Thread-safe.
 */
public final class Recommender {
  private static final RecommendationMessages SAY = Messages.of(RecommendationMessages.class);

  private final RecommenderModel model;
  private final IdSource ids;
  private final InstantSource clock;
  private final CertificateIssuer issuer;
  private final ReasonFinder reasons;
  private final FallbackRule fallbacks;
  private final @Nullable RankingObserver observer;

  public Recommender(RecommenderModel model, IdSource ids, InstantSource clock) {
    this(model, ids, clock, null);
  }

  private Recommender(
      RecommenderModel model,
      IdSource ids,
      InstantSource clock,
      @Nullable RankingObserver observer) {
    this.observer = observer;
    this.model = model;
    this.ids = ids;
    this.clock = clock;
    this.issuer = new CertificateIssuer(model.catalogue());
    this.reasons = new ReasonFinder(model.retrievers());
    this.fallbacks =
        new FallbackRule(
            model.retrievers(), RequestContext.unconditional(model.catalogue(), clock.millis()));
  }

  public RecommenderModel model() {
    return model;
  }

  /**
   * The same recommender under other weights.
   *
   * @param told what it ranks; null for nobody
   */
  public Recommender with(RankingConfiguration configuration, @Nullable RankingObserver told) {
    RecommenderModel other =
        new RecommenderModel(
            model.catalogue(),
            model.index(),
            model.retrievers(),
            model.formula().with(configuration),
            model.reranker(),
            model.modelVersion());
    return new Recommender(other, ids, clock, told);
  }

  /**
   * The slate for a request.
   *
   * @param taste the past of the request's person, by item indexes of this model's catalogue
   * @throws VouchException NOT_FOUND if an anchor is not in the catalogue; INVALID_REQUEST if a
   *     constraint or the order names a field that is not there; INTERNAL if an item fails its last
   *     check, in which case nothing is shown
   */
  public Recommendation recommend(RecommendationRequest request, Taste taste) {
    return recommend(request, taste, 0).slate();
  }

  /**
   * A slate and the best candidates it was chosen from.
   *
   * @param best by score, before any re-ranking
   */
  public record RankedSlate(Recommendation slate, RankedPool best) {}

  /** The same slate, with at least the best {@code most} of its candidates, ranked only once. */
  public RankedSlate recommend(RecommendationRequest request, Taste taste, int most) {
    Instant start = clock.instant();
    RequestContext context = context(request, taste, start);
    CandidateSet candidates = CandidateSet.of(request, taste, model.index());
    int needed = model.reranker().poolSize(request.limit());
    int wanted = observer == null ? 0 : observer.wanted(request);
    RankedPool best =
        model.formula().rank(candidates.items(), Math.max(most, Math.max(needed, wanted)), context);
    RankedPool pool = best.first(needed);
    List<RecommendedItem> slate = slate(request, context, pool);
    Recommendation recommendation =
        new Recommendation(
            new RecommendationId(ids.next()),
            request.surface(),
            model.catalogue().version(),
            model.formula().configuration().version(),
            model.modelVersion(),
            slate,
            candidates.count(),
            candidates.filteredOut(),
            fallbacks.of(context, best.factors()),
            OrderInfluence.of(pool),
            Duration.between(start, clock.instant()).toNanos() / 1000);
    if (observer != null && wanted > 0) {
      observer.ranked(request, recommendation.id(), best.first(wanted));
    }
    return new RankedSlate(recommendation, best);
  }

  /**
   * The candidates of a request with their scores, best first and before any re-ranking: the best
   * {@code most} of them, whatever the request's limit.
   */
  public RankedPool scored(RecommendationRequest request, Taste taste, int most) {
    CandidateSet candidates = CandidateSet.of(request, taste, model.index());
    return model
        .formula()
        .rank(
            candidates.items(),
            Math.min(most, candidates.count()),
            context(request, taste, clock.instant()));
  }

  /**
   * These candidates of a request as a slate, in this order, certified like any other.
   *
   * @param pool of a request whose candidates include all of this one's, as {@link #scored} gave it
   * @param positions in the pool
   * @throws VouchException INTERNAL if an item does not satisfy the request
   */
  public Recommendation chosen(
      RecommendationRequest request, Taste taste, RankedPool pool, int[] positions) {
    Instant start = clock.instant();
    RequestContext context = context(request, taste, start);
    CandidateSet candidates = CandidateSet.of(request, taste, model.index());
    return new Recommendation(
        new RecommendationId(ids.next()),
        request.surface(),
        model.catalogue().version(),
        model.formula().configuration().version(),
        model.modelVersion(),
        slate(request, context, pool, positions),
        candidates.count(),
        candidates.filteredOut(),
        fallbacks.of(context, pool.factors()),
        null, // the order is the caller's
        Duration.between(start, clock.instant()).toNanos() / 1000);
  }

  private RequestContext context(RecommendationRequest request, Taste taste, Instant now) {
    return new RequestContext(
        model.catalogue(),
        taste,
        indexes(request.likeItems()),
        indexes(request.unlikeItems()),
        searched(request),
        request.avoid(),
        request.sort(),
        request.seen(),
        now.toEpochMilli());
  }

  /**
   * The words that texts are searched for: the wish, and with it the names that conditions ask for,
   * which an item's texts may stress or only mention in passing.
   */
  private static @Nullable String searched(RecommendationRequest request) {
    String wish = request.wish();
    if (wish == null) {
      return null;
    }
    StringJoiner words = new StringJoiner("\n").add(wish);
    for (Constraint constraint : request.constraints()) {
      if (constraint instanceof Constraint.OneOf(String field, List<String> names)) {
        names.forEach(words::add);
      } else if (constraint instanceof Constraint.EveryOf(String field, List<String> names)) {
        names.forEach(words::add);
      }
    }
    return words.toString();
  }

  private int[] indexes(List<ItemId> anchors) {
    int[] indexes = new int[anchors.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = model.catalogue().indexOf(anchors.get(i));
      if (indexes[i] < 0) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.anchorMissing(anchors.get(i)));
      }
    }
    return indexes;
  }

  private List<RecommendedItem> slate(
      RecommendationRequest request, RequestContext context, RankedPool pool) {
    return slate(request, context, pool, FreshPlaces.of(request, model, pool, context));
  }

  private List<RecommendedItem> slate(
      RecommendationRequest request, RequestContext context, RankedPool pool, int[] positions) {
    List<UnverifiedWish> wishes = UnverifiedWish.of(request.wish(), request.avoid());
    List<RecommendedItem> slate = new ArrayList<>(positions.length);
    for (int position : positions) {
      int item = pool.item(position);
      int first = pool.item(positions[0]);
      Explanation explanation = pool.explanation(position);
      Certificate certificate =
          issuer.issue(item, request.constraints(), rankedBy(explanation, wishes));
      slate.add(
          new RecommendedItem(
              certificate.item(),
              slate.size() + 1,
              reasons.source(explanation),
              reasons.reasons(item, first, explanation, context),
              1.0, // nothing is drawn, so what is shown is shown with certainty
              certificate));
    }
    return slate;
  }

  private RankedBy rankedBy(Explanation explanation, List<UnverifiedWish> wishes) {
    return new RankedBy(
        model.formula().configuration().version(), model.modelVersion(), explanation, wishes);
  }
}
