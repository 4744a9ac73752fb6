package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitleIndexTest {
  private static final Catalogue FILMS = SmallCatalogues.films();

  private final TitleIndex films = new TitleIndex(FILMS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Matrix, The (1999)|f04",
        "the matrix|f04",
        "MATRIX|f04",
        "alien|f06",
        "aliens|f07",
        "amelie|f12",
        "da vinci code|f09",
        "a new hope|f19",
        "the empire strikes back|f20",
        "judgment day|f18",
        "toy story|f10",
        "toy story 2|f11",
        "star wars|f19 f20",
        "the blade runner|f22",
        "get|",
        "1999|",
        "the|",
        "!|"
      })
  void find_formsInWhichPeopleSayIt_areTheItems(String said, @Nullable String ids) {
    assertThat(ids(films.find(said))).isEqualTo(ids == null ? "" : ids);
  }

  @Test
  void find_sameTitleTwice_isBoth() {
    Catalogue games = SmallCatalogues.games();
    assertThat(new TitleIndex(games).find("harbour of salt"))
        .as("the whole title wins over the part before a colon")
        .containsExactly(games.indexOf(new ItemId("g01")));
  }

  @Test
  void find_everyTitleInAnyCase_isItsItemInAscendingOrder() {
    for (int item = 0; item < FILMS.size(); item++) {
      int[] found = films.find(FILMS.title(item).toUpperCase(Locale.ROOT));
      assertThat(found).contains(item).isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "teh matrx,f04",
    "blad runer,f22",
    "spirted away,f14",
    "terminator judgement day,f18"
  })
  void nearest_misspeltTitle_isFirst(String said, String id) {
    List<Integer> near = films.nearest(said, 3);
    assertThat(near).hasSizeLessThanOrEqualTo(3);
    assertThat(FILMS.id(near.getFirst()).value()).isEqualTo(id);
  }

  @Test
  void nearest_noWordInCommon_isEmpty() {
    assertThat(films.nearest("xylophone quarterly", 3)).isEmpty();
  }

  @Test
  void hasWord_wordsOfTitles_foldedOrNot() {
    assertThat(films.hasWord("matrix")).isTrue();
    assertThat(films.hasWord("amélie")).isTrue();
    assertThat(films.hasWord("kettle")).isFalse();
  }

  @Test
  void mayFollow_wordsThatStandTogetherInNoTitle_isFalse() {
    assertThat(films.mayFollow("toy", "story")).isTrue();
    assertThat(films.mayFollow("story", "2")).isTrue();
    assertThat(films.mayFollow("the", "matrix")).as("an article is no part of a form").isTrue();
    assertThat(films.mayFollow("story", "toy")).isFalse();
    assertThat(films.mayFollow("matrix", "story")).isFalse();
  }

  private static String ids(int[] items) {
    return String.join(" ", Arrays.stream(items).mapToObj(i -> FILMS.id(i).value()).toList());
  }
}
