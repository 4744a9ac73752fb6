package io.vouch.tools.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.TinyWorld;
import io.vouch.tools.request.Taste;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RecommenderProperties {
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void recommend_itemsAddedInAnotherOrder_givesTheSameSlate(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> items = TinyWorld.items(1 + random.nextInt(150), random);
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    float[] scores = TinyWorld.randomScores(items.size(), random);
    List<Constraint> all =
        List.of(
            NumberRange.atMost("price", random.nextInt(500)),
            new OneOf(
                "genre", List.of("genre 1", "genre 2", "genre 3", "Genre " + random.nextInt(20))));
    RecommendationRequest request =
        new RecommendationRequest(
            null, "home", 10, all, List.of(), List.of(), List.of(), null, null, SeenPolicy.HIDE);
    assertThat(recommender(shuffled, scores).recommend(request, Taste.unknown(null)))
        .as("seed %d", seed)
        .isEqualTo(recommender(items, scores).recommend(request, Taste.unknown(null)));
  }

  /** Excluding what was shown until nothing is left reaches every item exactly once. */
  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void recommend_pageAfterPage_reachesEveryItem(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> items = TinyWorld.items(1 + random.nextInt(150), random);
    Recommender recommender = recommender(items, TinyWorld.randomScores(items.size(), random));
    Set<ItemId> shown = new HashSet<>();
    while (shown.size() < items.size()) {
      Recommendation page =
          recommender.recommend(
              new RecommendationRequest(
                  null,
                  "home",
                  7,
                  List.of(),
                  List.copyOf(shown),
                  List.of(),
                  List.of(),
                  null,
                  null,
                  SeenPolicy.HIDE),
              Taste.unknown(null));
      assertThat(page.items()).as("seed %d", seed).isNotEmpty();
      for (RecommendedItem item : page.items()) {
        assertThat(shown.add(item.item())).as("seed %d", seed).isTrue();
      }
    }
  }

  private static Recommender recommender(List<Item> items, float[] scores) {
    Catalogue catalogue = TinyWorld.catalogue(items);
    return new Recommender(
        RecommenderModel.withDefaults(
            catalogue, List.of(TinyWorld.source("popular", scores)), "m1"),
        () -> "r1",
        InstantSource.fixed(Instant.EPOCH));
  }
}
