package io.vouch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\tb", "a\u0000", "\u2003a"})
  void itemId_emptyBlankEndsOrControl_isRefused(String value) {
    assertThatThrownBy(() -> new ItemId(value))
        .isInstanceOf(VouchException.class)
        .hasMessageStartingWith("The item id (")
        .hasMessageContaining("Maybe");
  }

  @Test
  void itemId_upTo256Characters_isTaken() {
    assertThat(new ItemId("x".repeat(256)).value()).hasSize(256);
    assertThatThrownBy(() -> new ItemId("x".repeat(257))).hasMessageContaining("1 to 256");
  }

  @Test
  void itemId_innerBlanksAndOtherScripts_areTaken() {
    assertThat(new ItemId("Größe 42 / 靴").value()).isEqualTo("Größe 42 / 靴");
  }
}
