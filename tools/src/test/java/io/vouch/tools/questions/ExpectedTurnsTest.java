package io.vouch.tools.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExpectedTurnsTest {
  /** Eight films: genres, one of them with two; the last without a year. */
  private static final Catalogue FILMS =
      films(
          "Drama/1991",
          "Drama/1992",
          "Crime/1985",
          "Drama,Crime/1999",
          "War/2001",
          "War/2002",
          "Drama/1988",
          "Crime/-");

  private static final List<FieldQuestion> QUESTIONS = FieldQuestion.of(FILMS);
  private static final FieldQuestion GENRE = QUESTIONS.get(0);
  private static final FieldQuestion YEAR = QUESTIONS.get(1);

  /** All equally likely, two per slate, five turns. */
  private static Remaining uniform(int turnsLeft) {
    return Remaining.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new double[8], 2, turnsLeft);
  }

  @Test
  void recommending_equalItems_isTheMeanOfThePages() {
    assertThat(ExpectedTurns.recommending(uniform(5))).isCloseTo(2.5, within(1e-12));
    // Two turns left: items five to eight count as the third.
    assertThat(ExpectedTurns.recommending(uniform(2)))
        .isCloseTo((2 * 1 + 2 * 2 + 4 * 3) / 8.0, within(1e-12));
  }

  @Test
  void asking_byHand_countsPositionsWithinTheAnswer() {
    // Decades: 1980s {2, 6}, 1990s {0, 1, 3}, 2000s {4, 5}, none {7}; film 3 is on a second page.
    assertThat(ExpectedTurns.asking(uniform(5), YEAR))
        .isCloseTo((7 * 2 + 1 * 3) / 8.0, within(1e-12));
    // Drama {0, 1, 3, 6}, Crime {2, 3, 7}, War {4, 5}: film 3 is third of Drama, second of Crime.
    double third = (3 + 2) / 2.0;
    assertThat(ExpectedTurns.asking(uniform(5), GENRE))
        .isCloseTo((2 + 2 + 2 + third + 2 + 2 + 3 + 3) / 8.0, within(1e-12));
  }

  @Test
  void asking_inTheLastTurn_savesNothing() {
    assertThat(ExpectedTurns.asking(uniform(1), YEAR)).isEqualTo(2);
    assertThat(new ExpectedSaving(false, 0).next(uniform(1), QUESTIONS))
        .isEqualTo(new Move.Recommend());
  }

  @Test
  void recommendingAndAsking_isNeverWorseThanEither() {
    for (FieldQuestion question : QUESTIONS) {
      double both = ExpectedTurns.recommendingAndAsking(uniform(5), question);
      assertThat(both).isLessThanOrEqualTo(ExpectedTurns.recommending(uniform(5)));
      assertThat(both).isLessThanOrEqualTo(ExpectedTurns.asking(uniform(5), question));
    }
  }

  @Test
  void saving_oneLikelyItem_recommendsAndOtherwiseAsksWhatSavesMost() {
    Remaining sure =
        Remaining.of(
            new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new double[] {9, 0, 0, 0, 0, 0, 0, 0}, 2, 5);

    assertThat(new ExpectedSaving(false, 0).next(sure, QUESTIONS)).isEqualTo(new Move.Recommend());
    assertThat(new EntropyOfScores().next(sure, QUESTIONS)).isEqualTo(new Move.Recommend());
    assertThat(new ExpectedSaving(false, 0).next(uniform(5), QUESTIONS))
        .isEqualTo(new Move.Ask(YEAR));
    assertThat(new ExpectedSaving(true, 0).next(uniform(5), QUESTIONS))
        .isEqualTo(new Move.RecommendAndAsk(YEAR));
    assertThat(new ExpectedSaving(true, 2).next(uniform(5), QUESTIONS))
        .isEqualTo(new Move.Recommend());
  }

  @Test
  void remaining_ofScores_isOrderedAndSumsToOne() {
    Remaining remaining = Remaining.of(new int[] {3, 5, 7}, new double[] {0.1, 0.3, 0.1}, 2, 5);

    assertThat(remaining.items()).containsExactly(5, 3, 7);
    assertThat(remaining.best()).containsExactly(5, 3);
    double weight = Math.exp(-0.2 / Remaining.TEMPERATURE);
    assertThat(remaining.probabilities()[0]).isCloseTo(1 / (1 + 2 * weight), within(1e-12));
  }

  @Test
  void entropy_ofAnswers_sharesSeveralNames() {
    assertThat(uniform(5).answerProbabilities(GENRE)).containsExactly(3.5 / 8, 2.5 / 8, 2.0 / 8, 0);
    assertThat(EntropyOfScores.entropy(new double[] {0.5, 0.5, 0}))
        .isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void answers_meanWhatTheirItemsSatisfy() {
    CandidateIndex index = new CandidateIndex(FILMS);
    for (FieldQuestion question : QUESTIONS) {
      for (int item = 0; item < FILMS.size(); item++) {
        for (int answer : question.answersOf(item)) {
          assertThat(index.satisfies(item, question.answer(answer))).isTrue();
        }
      }
    }
  }

  @Test
  void answers_ofMoreNamesThanAreKept_areThoseOfTheCatalogue() {
    // More different sets than 16 bits can number.
    String[] rows =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "Genre%d/1990".formatted(i))
            .toArray(String[]::new);
    Catalogue catalogue = films(rows);
    FieldQuestion genre = FieldQuestion.of(catalogue).getFirst();
    for (int item : new int[] {0, 1, 32_766, 32_767, 32_768, 39_999}) {
      assertThat(genre.answersOf(item))
          .containsExactly(catalogue.categories("genre").codesAt(item));
    }
  }

  private static Catalogue films(String... rows) {
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(
                FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
                FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR)));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].split("/");
      Map<String, FieldValue> values = new TreeMap<>();
      values.put("genre", new FieldValue.CategoryValue(List.of(cells[0].split(","))));
      if (!cells[1].equals("-")) {
        values.put("year", new FieldValue.NumberValue(Double.parseDouble(cells[1])));
      }
      items.add(new Item(new ItemId("f" + i), "Film " + i, null, null, true, values));
    }
    return Catalogue.of(schema, new CatalogueVersion(1), items);
  }
}
