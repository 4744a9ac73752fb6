package io.vouch.tools.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.candidates.CertificateCheck;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.TinyWorld;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.request.Taste.Affinity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecommenderTest {
  private static final PersonId ANN = new PersonId("ann");
  private static final Catalogue CATALOGUE =
      TinyWorld.catalogue(
          List.of(
              TinyWorld.item("a", "Drama", "X", 10, 3, 2000),
              TinyWorld.item("b", "Drama", "Y", 20, 3, 2000),
              TinyWorld.item("c", "Comedy", "X", 5, 3, 2000),
              TinyWorld.item("d", "Comedy", "Y", 40, 3, 2000)));
  private static final Retriever POPULAR = TinyWorld.source("popular", 0.9f, 0.6f, 0.3f, 0.1f);
  private static final Retriever COLLABORATIVE =
      TinyWorld.source(
          "collaborative", context -> context.taste().items().length > 0, 0f, 0.1f, 0.2f, 0.9f);

  private final Recommender recommender = recommender(POPULAR, COLLABORATIVE);

  private static Recommender recommender(Retriever... retrievers) {
    return new Recommender(
        RecommenderModel.withDefaults(CATALOGUE, List.of(retrievers), "m7"),
        () -> "r1",
        InstantSource.fixed(Instant.EPOCH));
  }

  private static Taste past(int... items) {
    return new Taste(ANN, items, new float[items.length], List.of());
  }

  private static RecommendationRequest request(
      List<Constraint> constraints, @Nullable SortWish sort, SeenPolicy seen) {
    return new RecommendationRequest(
        ANN, "home", 3, constraints, List.of(), List.of(), List.of(), null, sort, seen);
  }

  private static List<String> ids(Recommendation recommendation) {
    return recommendation.items().stream().map(item -> item.item().value()).toList();
  }

  @Test
  void recommend_nobodyKnown_isPopularWithoutFallback() {
    Recommendation slate =
        recommender.recommend(RecommendationRequest.of(null, "home", 2), Taste.unknown(null));
    assertThat(ids(slate)).containsExactly("a", "b");
    assertThat(slate.fallback()).isNull();
    assertThat(slate.candidateCount()).isEqualTo(4);
    assertThat(slate.items())
        .extracting(RecommendedItem::rank, RecommendedItem::source, RecommendedItem::propensity)
        .containsExactly(tuple(1, "popular", 1.0), tuple(2, "popular", 1.0));
  }

  @Test
  void recommend_newPerson_saysSo() {
    Recommendation slate =
        recommender.recommend(RecommendationRequest.of(ANN, "home", 2), Taste.unknown(ANN));
    assertThat(slate.fallback()).extracting("code").isEqualTo(Fallback.Code.NEW_PERSON);
  }

  @Test
  void recommend_pastButNoModel_saysSo() {
    Recommendation slate =
        recommender(POPULAR).recommend(RecommendationRequest.of(ANN, "home", 2), past(1));
    assertThat(slate.fallback()).extracting("code").isEqualTo(Fallback.Code.MODELS_NOT_TRAINED);
  }

  @Test
  void recommend_wishThatNoSourceReads_saysSo() {
    RecommendationRequest wish =
        new RecommendationRequest(
            ANN,
            "chat",
            2,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "something warm",
            null,
            SeenPolicy.HIDE);
    assertThat(recommender.recommend(wish, past(1)).fallback())
        .extracting("code")
        .isEqualTo(Fallback.Code.WISH_NOT_MATCHED);
  }

  @Test
  void recommend_wishes_standInEveryCertificateAsNotVerified() {
    RecommendationRequest wish =
        new RecommendationRequest(
            ANN,
            "chat",
            2,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "something warm",
            "violent",
            null,
            SeenPolicy.HIDE,
            List.of());
    assertThat(recommender.recommend(wish, past(1)).items())
        .isNotEmpty()
        .allSatisfy(item ->
            assertThat(item.certificate().notVerified())
                .containsExactly(
                    new UnverifiedWish("something warm", false),
                    new UnverifiedWish("violent", true)));
    assertThat(recommender.recommend(RecommendationRequest.of(ANN, "home", 1), past(1)).items())
        .allSatisfy(item -> assertThat(item.certificate().notVerified()).isNull());
    assertThat(recommender.model().wishWords()).isEmpty(); // no source reads words here
  }

  @Test
  void recommend_likedName_isAReasonAndNoFallback() {
    Taste likesComedy =
        new Taste(
            ANN,
            new int[0],
            new float[0],
            List.of(new Affinity("genre", "comedy", 1), new Affinity("gone", "x", 1)));
    Recommendation slate =
        recommender.recommend(RecommendationRequest.of(ANN, "home", 1), likesComedy);
    assertThat(ids(slate)).containsExactly("c"); // 0.5 + 0.3 · 0.3 beats 0.3 · 0.9
    assertThat(slate.items().getFirst().reasons())
        .contains(new Reason("YOU_LIKE", null, "You like comedy."));
    assertThat(slate.fallback()).isNull();
  }

  @Test
  void recommend_everyFilter_countsWhatItRemoved() {
    RecommendationRequest request =
        new RecommendationRequest(
            ANN,
            "home",
            3,
            List.of(NumberRange.atMost("price", 20)),
            List.of(new ItemId("a"), new ItemId("not there")),
            List.of(),
            List.of(),
            null,
            null,
            SeenPolicy.HIDE);
    Recommendation slate = recommender.recommend(request, past(1, 3, 1));
    assertThat(ids(slate)).containsExactly("c");
    assertThat(slate.filteredOut()).isEqualTo(Map.of("constraints", 1, "excluded", 1, "seen", 1));
    assertThat(slate.candidateCount()).isEqualTo(1);
  }

  @Test
  void recommend_seenPolicies_hidePushDownOrAllow() {
    Taste sawD = past(3);
    assertThat(ids(recommender.recommend(request(List.of(), null, SeenPolicy.HIDE), sawD)))
        .doesNotContain("d");
    assertThat(ids(recommender.recommend(request(List.of(), null, SeenPolicy.ALLOW), sawD)))
        .first()
        .isEqualTo("d");
    assertThat(ids(recommender.recommend(request(List.of(), null, SeenPolicy.DECAY), sawD)))
        .first()
        .isNotEqualTo("d");
  }

  @Test
  void recommend_cheapestFirst_sortsAndSaysWhich() {
    Recommendation slate =
        recommender.recommend(
            request(List.of(), new SortWish("price", true), SeenPolicy.ALLOW), past(3));
    assertThat(ids(slate)).containsExactly("c", "a", "b");
    assertThat(slate.items().get(0).reasons().getFirst())
        .isEqualTo(new Reason("CHEAPEST", null, "The cheapest that fits: 5 EUR."));
    assertThat(slate.items().get(1).reasons().getFirst())
        .isEqualTo(new Reason("IN_REQUESTED_ORDER", null, "Price 10 EUR."));
  }

  @Test
  void recommend_constraint_isProvedByTheItemsOwnFact() {
    NumberRange cheap = NumberRange.atMost("price", 20);
    Recommendation slate =
        recommender.recommend(request(List.of(cheap), null, SeenPolicy.ALLOW), past(3));
    CertificateCheck check = new CertificateCheck(TinyWorld.SCHEMA);
    for (RecommendedItem item : slate.items()) {
      int index = CATALOGUE.indexOf(item.item());
      double price = CATALOGUE.numbers("price").at(index);
      assertThat(item.certificate().proofs())
          .containsExactly(new Proof(cheap, Map.of("price", new NumberValue(price))));
      assertThat(check.verify(item.certificate(), CATALOGUE.item(index), TinyWorld.VERSION))
          .isEmpty();
    }
  }

  /**
   * The index of a cheaper past says that the item fits; the item's own facts say that it does not.
   */
  @Test
  void recommend_indexIsWrong_showsNothing() {
    Catalogue past = TinyWorld.catalogue(List.of(TinyWorld.item("d", "Comedy", "Y", 4, 3, 2000)));
    Catalogue now = TinyWorld.catalogue(List.of(TinyWorld.item("d", "Comedy", "Y", 40, 3, 2000)));
    RecommenderModel sound = RecommenderModel.withDefaults(now, List.of(), "m7");
    RecommenderModel broken =
        new RecommenderModel(
            now,
            new CandidateIndex(past),
            List.of(),
            sound.formula(),
            sound.reranker(),
            sound.modelVersion());
    assertThatThrownBy(() ->
            new Recommender(broken, () -> "r1", InstantSource.fixed(Instant.EPOCH))
                .recommend(
                    request(List.of(NumberRange.atMost("price", 20)), null, SeenPolicy.ALLOW),
                    Taste.unknown(null)))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
        .hasMessageContaining("The item (d) must satisfy");
  }

  @Test
  void recommend_unknownAnchor_isRefused() {
    RecommendationRequest like =
        new RecommendationRequest(
            null,
            "chat",
            2,
            List.of(),
            List.of(),
            List.of(new ItemId("zz")),
            List.of(),
            null,
            null,
            SeenPolicy.HIDE);
    assertThatThrownBy(() -> recommender.recommend(like, Taste.unknown(null)))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void recommend_knownAnchor_neverReturnsItself() {
    RecommendationRequest like =
        new RecommendationRequest(
            null,
            "chat",
            4,
            List.of(),
            List.of(),
            List.of(new ItemId("a")),
            List.of(),
            null,
            null,
            SeenPolicy.HIDE);
    Recommendation slate = recommender.recommend(like, Taste.unknown(null));
    assertThat(ids(slate)).hasSize(3).doesNotContain("a");
    assertThat(slate.fallback()).extracting("code").isEqualTo(Fallback.Code.NOTHING_SIMILAR);
  }

  @Test
  void recommend_thirtyTimes_givesOneAnswer() {
    RecommendationRequest request = request(List.of(), null, SeenPolicy.DECAY);
    Recommendation first = recommender.recommend(request, past(2, 0));
    for (int i = 0; i < 30; i++) {
      assertThat(recommender.recommend(request, past(2, 0))).isEqualTo(first);
    }
  }
}
