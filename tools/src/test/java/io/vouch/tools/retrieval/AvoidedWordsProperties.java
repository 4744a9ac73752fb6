package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.Taste;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** What a word to avoid may do: lower what mentions it, and nothing else. */
class AvoidedWordsProperties {
  private static final List<String> VOCABULARY =
      List.of("pink", "strap", "wh-1000xm5", "27 inch", "apple", "t-shirt", "violent", "green tea");
  private static final int ITEMS = 15;
  private static final Offset<Float> EXACT = Offset.offset(1e-6f);

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void avoid_oneMoreWord_neverRaisesWhatMentionsItAboveWhatDoesNot(@ForAll long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = catalogue(random);
    String wish = random.nextInt(4) == 0 ? null : words(random, 3);
    String avoid = random.nextInt(3) == 0 ? "" : words(random, 3);
    String more = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
    try (LexicalIndex index = LexicalIndex.inMemory(catalogue)) {
      LexicalRetriever retriever = new LexicalRetriever(index, catalogue);
      ItemScores before = retriever.scores(SmallShop.asked(catalogue, wish, avoid));
      ItemScores after = retriever.scores(SmallShop.asked(catalogue, wish, avoid + " " + more));
      WishWords words = retriever.words();
      for (int item = 0; item < ITEMS; item++) {
        float change = at(after, item) - at(before, item);
        boolean mentioned = !words.found(more, words.terms(item)).isEmpty();
        assertThat(change).as("seed %d item %d", seed, item).isLessThanOrEqualTo(0);
        if (!mentioned && !more.contains(" ")) {
          assertThat(change).as("seed %d item %d", seed, item).isZero();
        }
        assertThat(at(after, item)).isBetween(-1f, 1f);
      }
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void avoid_twoWords_keepsTheProductOfWhatEachKeeps(@ForAll long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = catalogue(random);
    List<String> single =
        new ArrayList<>(VOCABULARY.stream().filter(word -> !word.contains(" ")).toList());
    Collections.shuffle(single, random);
    String one = single.get(0);
    String other = single.get(1);
    try (LexicalIndex index = LexicalIndex.inMemory(catalogue)) {
      LexicalRetriever retriever = new LexicalRetriever(index, catalogue);
      ItemScores ofOne = retriever.scores(SmallShop.asked(catalogue, null, one));
      ItemScores ofOther = retriever.scores(SmallShop.asked(catalogue, null, other));
      ItemScores ofBoth = retriever.scores(SmallShop.asked(catalogue, null, one + " " + other));
      for (int item = 0; item < ITEMS; item++) {
        float kept = (1 + at(ofOne, item)) * (1 + at(ofOther, item));
        assertThat(1 + at(ofBoth, item)).as("seed %d item %d", seed, item).isCloseTo(kept, EXACT);
      }
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void avoid_anyWords_neverChangesTheCandidates(@ForAll long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = catalogue(random);
    try (LexicalIndex index = LexicalIndex.inMemory(catalogue)) {
      RecommenderModel model =
          RecommenderModel.withDefaults(
              catalogue, List.of(new LexicalRetriever(index, catalogue)), "m");
      Recommender recommender = new Recommender(model, () -> "id", InstantSource.system());
      String wish = words(random, 2);
      Set<ItemId> without = items(recommender, wish, null);
      assertThat(items(recommender, wish, words(random, 3))).isEqualTo(without).hasSize(ITEMS);
    }
  }

  private static Set<ItemId> items(Recommender recommender, String wish, @Nullable String avoid) {
    RecommendationRequest request =
        new RecommendationRequest(
            null,
            "test",
            ITEMS,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            wish,
            avoid,
            null,
            SeenPolicy.HIDE,
            List.of());
    return recommender.recommend(request, Taste.unknown(null)).items().stream()
        .map(RecommendedItem::item)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static float at(@Nullable ItemScores scores, int item) {
    return scores == null ? 0 : scores.at(item);
  }

  private static String words(Random random, int most) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(most); i++) {
      words.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
    }
    return String.join(", ", words);
  }

  private static Catalogue catalogue(Random random) {
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(
                FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY).multi()));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          new Item(
              new ItemId("i%02d".formatted(i)),
              words(random, 2),
              random.nextBoolean() ? null : words(random, 6),
              null,
              true,
              Map.of("category", FieldValue.CategoryValue.of(words(random, 1)))));
    }
    return Catalogue.of(schema, new CatalogueVersion(1), items);
  }
}
