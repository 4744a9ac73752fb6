package io.vouch.tools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShortTitleTest {
  @Test
  void of_shortTitle_isKeptWithoutItsFullStop() {
    assertThat(ShortTitle.of("Alien 3")).isEqualTo("Alien 3");
    assertThat(ShortTitle.of("Kettle with a whistle.")).isEqualTo("Kettle with a whistle");
  }

  @Test
  void of_longTitle_endsBehindAWord() {
    String title = "Copper kettle with a whistle, for all hobs, 2 litres, dishwasher safe lid";
    assertThat(ShortTitle.of(title))
        .isEqualTo("Copper kettle with a whistle, for all hobs, 2 litres …");
    assertThat(ShortTitle.of("x".repeat(80))).hasSize(62);
  }
}
