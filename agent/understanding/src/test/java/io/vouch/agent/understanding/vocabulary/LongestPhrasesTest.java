package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LongestPhrasesTest {
  private final LongestPhrases phrases =
      new LongestPhrases(List.of("science fiction", "science", "drama", "1 299 new"));

  @Test
  void from_firstWordOfPhrases_isTheLongestOfThem() {
    assertThat(phrases.from("science")).isEqualTo(2);
    assertThat(phrases.from("drama")).isEqualTo(1);
    assertThat(phrases.from("fiction")).isZero();
  }

  @Test
  void from_numberOfTwoGroups_goesByTheFirst() {
    assertThat(phrases.from("1 299")).isEqualTo(3);
  }

  @Test
  void ofAll_isTheLongest() {
    assertThat(phrases.ofAll()).isEqualTo(3);
    assertThat(new LongestPhrases(List.of()).ofAll()).isZero();
  }
}
