package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"synonyms.txt", "nouns.txt", "stopwords.txt", "here-only.txt"})
  void lines_shippedFile_hasEntriesOnly(String name) {
    assertThat(WordFile.lines(name))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).isNotBlank().isEqualTo(line.strip()).doesNotStartWith("#"));
  }

  @Test
  void lines_missingFile_isNamed() {
    assertThatThrownBy(() -> WordFile.lines("nowhere.txt"))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
        .hasMessageContaining("nowhere.txt");
  }
}
