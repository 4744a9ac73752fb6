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
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LexicalRetrieverTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    return new LexicalRetriever(LexicalIndex.inMemory(SmallShop.CATALOGUE), SmallShop.CATALOGUE);
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.wish("something for hiking in the mountains");
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return SmallShop.wish("the and of");
  }

  @Override
  protected int better() {
    return 1;
  }

  @Override
  protected int worse() {
    return 0;
  }

  @Test
  void scores_otherWordForm_isFound() {
    assertThat(scores(SmallShop.wish("BOOT")).at(3)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:boots^9", "boots AND NOT (", "\"boots", "b?ots* OR boots~", "+boots -"})
  void scores_querySyntax_isOnlyWords(String wish) {
    assertThat(scores(SmallShop.wish(wish)).at(1)).isPositive();
  }

  @Test
  void scores_unknownWord_isNull() {
    assertThat(newRetriever().scores(SmallShop.wish("zebra"))).isNull();
    assertThat(newRetriever().scores(SmallShop.nobody())).isNull();
  }

  @Test
  void scores_veryLongWish_isAnswered() {
    assertThat(scores(SmallShop.wish("boots " + "word ".repeat(20_000))).at(1)).isPositive();
  }

  @Test
  void reason_wordsOfTheWish_areNamed() {
    RequestContext context = SmallShop.wish("boots for the mountain");
    assertThat(newRetriever().reason(context, 1).text())
        .isEqualTo("It mentions boots and mountain.");
  }

  @Test
  void scores_avoidedWordOnly_isNegativeForWhatMentionsIt() {
    ItemScores scores = scores(SmallShop.asked(SmallShop.CATALOGUE, null, "leather"));
    assertThat(scores.at(1)).isBetween(-1f, -0.5f);
    assertThat(scores.at(0)).isZero();
    assertThat(newRetriever().scores(SmallShop.asked(SmallShop.CATALOGUE, null, "zebra"))).isNull();
  }

  @Test
  void scores_wishAndAvoidedWord_wishIsKeptWhereTheWordIsNot() {
    ItemScores wished = scores(SmallShop.asked(SmallShop.CATALOGUE, "evening mountains", null));
    ItemScores both = scores(SmallShop.asked(SmallShop.CATALOGUE, "evening mountains", "leather"));
    assertThat(both.at(0)).isEqualTo(wished.at(0)).isPositive();
    assertThat(both.at(1)).isLessThan(wished.at(1));
  }

  @Test
  void reason_avoidedWord_isNeverSaidToBeMentioned() {
    assertThat(
            newRetriever()
                .reason(SmallShop.asked(SmallShop.CATALOGUE, "leather boots", "leather"), 1)
                .text())
        .isEqualTo("It mentions boots.");
    assertThat(
            newRetriever().reason(SmallShop.asked(SmallShop.CATALOGUE, "boots", "tea"), 1).text())
        .isEqualTo("It mentions boots, and not tea.");
    assertThat(newRetriever().reason(SmallShop.asked(SmallShop.CATALOGUE, null, "tea"), 1).text())
        .isEqualTo("It does not mention tea.");
  }

  @Test
  void reason_wordsThatNoItemHas_areNotSaidToBeMissing() {
    assertThat(
            newRetriever()
                .reason(SmallShop.asked(SmallShop.CATALOGUE, "boots", "plastic"), 1)
                .text())
        .isEqualTo("It mentions boots.");
  }

  @Test
  void reason_longWish_namesTheThreeRarestWords() {
    assertThat(
            newRetriever()
                .reason(SmallShop.wish("boots of leather for 1 hiking in wet mountains"), 1)
                .text())
        .matches("It mentions [a-z0-9]+, [a-z0-9]+ and [a-z0-9]+\\.");
  }

  @Test
  void scores_wordThatIsChieflyAKind_countsOnlyAsTheKind() {
    Catalogue films = films();
    ItemScores scores =
        new LexicalRetriever(LexicalIndex.inMemory(films), films)
            .scores(SmallShop.asked(films, "comedy", null));
    assertThat(scores).isNotNull();
    assertThat(scores.at(films.indexOf(new ItemId("f0"))))
        .isEqualTo(scores.at(films.indexOf(new ItemId("f1"))))
        .isPositive();
    assertThat(scores.at(films.indexOf(new ItemId("f12")))).isNotPositive();
  }

  /** Twelve comedies, the first of which has the word in its title, and a drama. */
  private static Catalogue films() {
    FieldDefinition genre = FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      String title = i == 0 ? "Comedy Harbour" : i == 12 ? "A Lost Kite" : "Harbour " + i;
      items.add(
          new Item(
              new ItemId("f" + i),
              title,
              null,
              null,
              true,
              Map.of("genre", FieldValue.CategoryValue.of(i == 12 ? "Drama" : "Comedy"))));
    }
    return Catalogue.of(new CatalogueSchema(List.of(genre)), new CatalogueVersion(1), items);
  }

  @Test
  void onDisk_secondTime_isReusedAndAnswersAlike() throws IOException {
    RequestContext context = SmallShop.wish("calm tea");
    long firstCommit;
    try (LexicalIndex built = LexicalIndex.onDisk(SmallShop.CATALOGUE, folder)) {
      firstCommit = built.reader().getVersion();
    }
    try (LexicalIndex opened = LexicalIndex.onDisk(SmallShop.CATALOGUE, folder)) {
      assertThat(opened.reader().getVersion()).isEqualTo(firstCommit);
      ItemScores scores = new LexicalRetriever(opened, SmallShop.CATALOGUE).scores(context);
      assertThat(scores).isNotNull();
      assertThat(scores.at(2)).isEqualTo(scores(context).at(2));
    }
  }

  @Test
  void onDisk_damaged_isBuiltAnew() throws IOException {
    LexicalIndex.onDisk(SmallShop.CATALOGUE, folder).close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (LexicalIndex index = LexicalIndex.onDisk(SmallShop.CATALOGUE, folder)) {
      assertThat(index.reader().numDocs()).isEqualTo(SmallShop.ITEMS);
    }
  }

  @TempDir Path folder;
}
