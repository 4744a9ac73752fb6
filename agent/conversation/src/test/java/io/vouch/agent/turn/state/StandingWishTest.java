package io.vouch.agent.turn.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StandingWishTest {
  @Test
  void nothingSaid_isNothing() {
    assertThat(StandingWish.after(null, null, null)).isNull();
    assertThat(StandingWish.after(" ", "\n", "red")).isNull();
  }

  @Test
  void newWish_comesBeforeTheEarlierOneAPhraseALine() {
    assertThat(StandingWish.after("for running", "soft soles", null))
        .isEqualTo("soft soles\nfor running");
  }

  @Test
  void silence_keepsTheEarlierWish() {
    assertThat(StandingWish.after("soft soles\nfor running", null, null))
        .isEqualTo("soft soles\nfor running");
  }

  @Test
  void word_saidAgain_movesToTheFrontAndStandsOnce() {
    assertThat(StandingWish.after("soft light soles", "light", null))
        .isEqualTo("light\nsoft soles");
    assertThat(StandingWish.after("Élan", "elan", null)).isEqualTo("elan");
  }

  @Test
  void word_saidTheOtherWayRound_noLongerCounts() {
    assertThat(StandingWish.after("shiny soft", null, "shiny")).isEqualTo("soft");
    assertThat(StandingWish.after("shiny", null, "SHINY")).isNull();
    assertThat(StandingWish.after("shiny\nsoft", "light", "shiny")).isEqualTo("light\nsoft");
  }

  @Test
  void wishOfThousandsOfWords_isCut() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      words.append(" word").append(i);
    }
    String standing = StandingWish.after(words.toString(), "newest", null);
    assertThat(standing).startsWith("newest\n");
    assertThat(standing.split("\\s+")).hasSize(400);
  }
}
