package io.vouch.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import org.junit.jupiter.api.Test;

final class CatalogueVocabularyTest {
  private final CatalogueVocabulary shop = CatalogueVocabulary.of(SmallCatalogues.shop());
  private final CatalogueVocabulary films = CatalogueVocabulary.of(SmallCatalogues.films());

  @Test
  void isNoun_wordsForAnItem_dependOnTheCatalogue() {
    assertThat(shop.isNoun("things")).isTrue();
    assertThat(films.isNoun("film")).isTrue();
    assertThat(shop.isNoun("film")).isFalse();
    assertThat(shop.isNoun("laptop")).as("a kind is no noun for any item").isFalse();
  }

  @Test
  void occursInText_wordsOfTitlesAndDescriptions_areFound() {
    assertThat(shop.occursInText("velcro")).isTrue();
    assertThat(shop.occursInText("nimbus")).isTrue();
    assertThat(shop.occursInText("zorblax")).isFalse();
  }

  @Test
  void titles_preparedOrNot_areTheSameIndex() {
    assertThat(shop.titles()).isSameAs(shop.prepare().titles());
    assertThat(shop.titles().find("zenit air")).hasSize(1);
  }
}
