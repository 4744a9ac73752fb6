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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Four seats (three are stools) and four lights; "brass" is said of a light only. */
final class KindWordsTest {
  private static final int STOOL = 0;
  private static final int CHAIR = 3;
  private static final int BRASS_LAMP = 4;
  private static final int DESK_LAMP = 5;

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
    KindWords.Named named =
        new KindWords(index, garden).named(List.of(index.analyzer().words("garden stool")));
    assertThat(Objects.requireNonNull(named).items().toArray()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void scores_wordsThatNameAKind_putOtherKindsBehindAllOfIt() {
    Catalogue two =
        catalogue(
            List.of("Oak stool", "Garden stool", "Bar stool", "Rocking chair"),
            List.of("Brass lamp", "Desk lamp", "Floor lamp", "Reading lamp"));
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(two), two)
            .scores(SmallShop.asked(two, "stool of brass", null));
    assertThat(Objects.requireNonNull(scores).at(CHAIR)).isGreaterThan(scores.at(BRASS_LAMP));
    assertThat(scores.at(BRASS_LAMP)).isGreaterThan(scores.at(DESK_LAMP));
  }

  @Test
  void scores_kindOfAnEarlierLine_lastsUntilALineNamesAnotherAsSurely() {
    LexicalRetriever words = new LexicalRetriever(LexicalIndex.inMemory(catalogue), catalogue);
    ItemScores still = words.scores(SmallShop.asked(catalogue, "rocking\nlamp", null));
    assertThat(Objects.requireNonNull(still).at(DESK_LAMP)).isGreaterThan(still.at(CHAIR));
    Catalogue boats =
        catalogue(
            List.of("Sail boat", "Row boat", "Boat", "Big boat", "Tarpaulin"),
            List.of("Road kite", "Kite", "Red kite", "Stunt kite", "Sail kite"));
    LexicalRetriever afloat = new LexicalRetriever(LexicalIndex.inMemory(boats), boats);
    ItemScores anew = afloat.scores(SmallShop.asked(boats, "kite\nboat to sail", null));
    assertThat(Objects.requireNonNull(anew).at(6)).isGreaterThan(anew.at(0));
  }

  @Test
  void scores_itemCalledOtherwiseThanNearlyAllOfItsKind_standsBehindThem() {
    Catalogue boats =
        catalogue(
            List.of("Sail boat", "Row boat", "Boat", "Big boat", "Tarpaulin, sail, red"),
            List.of("Road kite", "Kite", "Red kite"));
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(boats), boats)
            .scores(SmallShop.asked(boats, "a red boat to sail", null));
    assertThat(Objects.requireNonNull(scores).at(2)).isGreaterThan(scores.at(4));
    assertThat(scores.at(4)).isGreaterThan(scores.at(7));
  }

  @Test
  void scores_kindInTheLastPartOfAWord_isNamed() {
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(catalogue), catalogue)
            .scores(SmallShop.asked(catalogue, "an arc-lamp of oak", null));
    assertThat(Objects.requireNonNull(scores).at(DESK_LAMP)).isGreaterThan(scores.at(STOOL));
  }

  @Test
  void scores_audienceSaid_putsTitlesForOthersBehind() {
    Catalogue coats =
        catalogue(
            List.of("Men's rain coat", "Women's coat", "Coat", "Kids coat", "Unisex coat, men's"),
            List.of("Coat hook"));
    LexicalRetriever words = new LexicalRetriever(LexicalIndex.inMemory(coats), coats);
    ItemScores hers =
        words.scores(SmallShop.asked(coats, "rain\nI am a woman, a coat please", null));
    assertThat(Objects.requireNonNull(hers).at(2)).isGreaterThan(hers.at(0));
    assertThat(hers.at(4)).isGreaterThan(hers.at(0));
    assertThat(hers.at(2)).isGreaterThan(hers.at(3));
    ItemScores notHers = words.scores(SmallShop.asked(coats, "coat", "women's"));
    assertThat(Objects.requireNonNull(notHers).at(0)).isGreaterThan(notHers.at(1));
  }

  @Test
  void scores_wordsOfPeopleInFewTitles_areNoAudience() {
    List<String> films = new ArrayList<>(Collections.nCopies(100, "A night"));
    films.addAll(List.of("Men of a night", "Night women", "Kids"));
    Catalogue cinema = catalogue(films, List.of());
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(cinema), cinema)
            .scores(SmallShop.asked(cinema, "women of the night", null));
    assertThat(Objects.requireNonNull(scores).at(100)).isPositive();
  }

  private int[] named(String wish) throws IOException {
    LexicalIndex index = LexicalIndex.inMemory(catalogue);
    var named = new KindWords(index, catalogue).named(List.of(index.analyzer().words(wish)));
    return named == null ? new int[0] : named.items().toArray();
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
