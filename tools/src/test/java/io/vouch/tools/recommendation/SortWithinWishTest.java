package io.vouch.tools.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.candidates.CertificateCheck;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Taste;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.LexicalRetriever;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** "The cheapest watch": an order beside a wish. */
final class SortWithinWishTest {
  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR")));
  private static final Catalogue CATALOGUE =
      Catalogue.of(
          SCHEMA,
          new CatalogueVersion(1),
          List.of(
              item("dear", "Watch Alpha", 50),
              item("fair", "Watch Beta", 30),
              item("kettle", "Kettle", 5),
              item("mug", "Mug", 2),
              item("pink", "Watch pink", 10)));
  private static final LexicalIndex INDEX = LexicalIndex.inMemory(CATALOGUE);
  private static final Recommender RECOMMENDER =
      new Recommender(
          RecommenderModel.withDefaults(
              CATALOGUE, List.of(new LexicalRetriever(INDEX, CATALOGUE)), "m"),
          () -> "r",
          InstantSource.fixed(Instant.EPOCH));

  @AfterAll
  static void close() {
    INDEX.close();
  }

  @Test
  void cheapest_besideAWish_isTheCheapestOfTheClosest() {
    Recommendation slate = slate("a watch", null, true);
    assertThat(ids(slate)).startsWith("pink", "fair", "dear");
    assertThat(slate.items().getFirst().reasons())
        .contains(new Reason("CHEAPEST", null, "The cheapest among the closest matches: 10 EUR."));
    assertThat(order(slate.items().get(2))).isPositive();
    assertThat(order(slate.items().get(3))).as("not close").isEqualTo(-1);
    assertThat(slate.items().get(3).reasons())
        .extracting(Reason::code)
        .doesNotContain("IN_REQUESTED_ORDER", "CHEAPEST");
  }

  @Test
  void dearest_besideAWish_isTheDearestOfTheClosest() {
    assertThat(ids(slate("a watch", null, false))).startsWith("dear", "fair", "pink");
  }

  @Test
  void cheapest_besideWordsToAvoid_putsWhatMentionsThemBehind() {
    assertThat(ids(slate("a watch", "pink", true))).startsWith("fair", "dear");
    assertThat(ids(slate(null, "pink", true))).startsWith("mug", "kettle").endsWith("pink");
  }

  @Test
  void cheapest_wishThatNothingMentions_isTheCheapestOfAll() {
    Recommendation slate = slate("zeppelin", null, true);
    assertThat(ids(slate)).containsExactly("mug", "kettle", "pink", "fair", "dear");
    assertThat(slate.items().getFirst().reasons())
        .contains(new Reason("CHEAPEST", null, "The cheapest that fits: 2 EUR."));
  }

  @Test
  void certificates_ofBothKinds_standAndListTheWish() {
    CertificateCheck check = new CertificateCheck(SCHEMA);
    for (RecommendedItem shown : slate("a watch", null, true).items()) {
      Item item = CATALOGUE.item(CATALOGUE.indexOf(shown.item()));
      assertThat(check.verify(shown.certificate(), item, CATALOGUE.version())).isEmpty();
      assertThat(shown.certificate().wishes()).hasSize(1);
    }
  }

  private static double order(RecommendedItem shown) {
    return shown.certificate().explanation().contributions().stream()
        .filter(part -> part.factor().equals("requested_order"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<String> ids(Recommendation slate) {
    return slate.items().stream().map(item -> item.item().value()).toList();
  }

  private static Recommendation slate(
      @Nullable String wish, @Nullable String avoid, boolean ascending) {
    return RECOMMENDER.recommend(
        new RecommendationRequest(
            null,
            "test",
            5,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            wish,
            avoid,
            new SortWish("price", ascending),
            SeenPolicy.ALLOW,
            List.of()),
        Taste.unknown(null));
  }

  private static Item item(String id, String title, int euros) {
    return new Item(new ItemId(id), title, null, new Money(euros * 100L, "EUR"), true, Map.of());
  }
}
