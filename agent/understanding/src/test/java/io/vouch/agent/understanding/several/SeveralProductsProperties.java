package io.vouch.agent.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.words.LanguagePacks;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SeveralProductsProperties {
  private static final List<String> WORDS =
      List.of(
          "a",
          "mug",
          "and",
          "also",
          "(",
          ")",
          "1.",
          "2)",
          ",",
          ";",
          "first",
          "second",
          "one",
          "another",
          "voucher",
          "10",
          "%",
          "off",
          "together",
          "under",
          "from one shop",
          "plates",
          "with",
          "for the",
          "I need",
          "both",
          "it",
          "should",
          "\n",
          "- ",
          "each",
          "€",
          ".");

  @Property(tries = 3_000)
  void anyWords_neverFail_andEveryPartSaysSomething(
      @ForAll @Size(max = 30) List<@IntRange(max = 32) Integer> picks) {
    StringBuilder message = new StringBuilder();
    picks.forEach(pick -> message.append(WORDS.get(pick)).append(' '));
    SeveralProducts.in(message.toString(), LanguagePacks.english())
        .ifPresent(several -> {
          assertThat(several.things()).isNotEmpty();
          assertThat(several.things()).allSatisfy(thing -> assertThat(thing.text()).isNotBlank());
        });
  }

  @Property(tries = 1_000)
  void anyText_neverFails(@ForAll String text) {
    assertThat(SeveralProducts.in(text, LanguagePacks.english()))
        .isEqualTo(SeveralProducts.in(text, LanguagePacks.english()));
  }
}
