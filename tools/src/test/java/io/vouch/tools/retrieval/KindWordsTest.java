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
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.ItemScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** Four seats (three are stools) and four lights; "brass" is said of a light only. */
final class KindWordsTest {
  private static final int STOOL = 0;
  private static final int BRASS_LAMP = 4;

  private final Catalogue catalogue =
      catalogue(
          List.of("Oak stool", "Garden stool", "Bar stool", "Rocking chair"),
          List.of("Brass lamp", "Desk lamp", "Floor lamp", "Lamp beside a stool"));

  @Test
  void named_wordOfMostTitlesOfAKind_namesIt() throws IOException {
    assertThat(named("a lamp, please")).containsExactly(4, 5, 6, 7);
  }

  @Test
  void named_wordOfSeveralKindsOrOfFewTitles_namesNone() throws IOException {
    assertThat(named("a stool")).isEmpty();
    assertThat(named("something oak")).isEmpty();
  }

  @Test
  void named_rareWordOfAnotherKind_givesWayToTheKindsOwnName() throws IOException {
    Catalogue garden =
        catalogue(
            List.of("Oak stool", "Garden stool", "Bar stool", "Kitchen stool"),
            List.of(
                "Garden lamp",
                "Garden lamp 2",
                "Garden lamp 3",
                "Garden lamp 4",
                "Garden lamp 5",
                "Garden lamp 6",
                "Garden lamp 7",
                "Garden lamp 8",
                "Garden lamp 9",
                "Lamp",
                "Lamp 2",
                "Lamp 3",
                "Lamp 4",
                "Lamp 5",
                "Lamp 6",
                "Lamp 7",
                "Lamp 8",
                "Lamp 9",
                "Lamp 10",
                "Lamp 11"));
    LexicalIndex index = LexicalIndex.inMemory(garden);
    RoaringBitmap named =
        new KindWords(index, garden).named(index.analyzer().words("garden stool"));
    assertThat(Objects.requireNonNull(named).toArray()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void scores_wordsThatNameAKind_countHalfElsewhere() {
    Catalogue two =
        catalogue(
            List.of("Oak stool", "Garden stool", "Bar stool", "Rocking chair"),
            List.of("Brass lamp", "Desk lamp", "Floor lamp", "Reading lamp"));
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(two), two)
            .scores(SmallShop.asked(two, "stool of brass", null));
    assertThat(Objects.requireNonNull(scores).at(STOOL)).isGreaterThan(scores.at(BRASS_LAMP));
    assertThat(scores.at(BRASS_LAMP)).isPositive();
  }

  private int[] named(String wish) throws IOException {
    LexicalIndex index = LexicalIndex.inMemory(catalogue);
    var named = new KindWords(index, catalogue).named(index.analyzer().words(wish));
    return named == null ? new int[0] : named.toArray();
  }

  private static Catalogue catalogue(List<String> seats, List<String> lights) {
    List<Item> items = new ArrayList<>();
    seats.forEach(title -> items.add(item(items.size(), title, "Seating")));
    lights.forEach(title -> items.add(item(items.size(), title, "Lighting")));
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY)));
    return Catalogue.of(schema, new CatalogueVersion(1), items);
  }

  private static Item item(int number, String title, String kind) {
    return new Item(
        new ItemId("i%02d".formatted(number)),
        title,
        null,
        null,
        true,
        Map.of("category", FieldValue.CategoryValue.of(kind)));
  }
}
