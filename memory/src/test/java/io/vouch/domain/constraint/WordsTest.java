package io.vouch.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void fold_accentsCaseAndBlanks_areEvened() {
    assertThat(Words.fold("  Amélie \t Poulain ")).isEqualTo("amelie poulain");
    assertThat(Words.fold("ＣＡＦÉ")).isEqualTo("cafe");
  }

  @Test
  void of_punctuationAndApostrophes_cutWords() {
    assertThat(Words.of("Don't stop: rock'n'roll (1995)!"))
        .containsExactly("dont", "stop", "rocknroll", "1995");
    assertThat(Words.of("'quoted'")).containsExactly("quoted");
    assertThat(Words.of("--- !")).isEmpty();
  }

  @Test
  void fold_isIdempotent() {
    for (String text : new String[] {"İstanbul", "ﬁlm", "Straße", "Ω mega", "a\u00a0b"}) {
      assertThat(Words.fold(Words.fold(text))).isEqualTo(Words.fold(text));
    }
  }
}
