package io.vouch.agent.turn.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Wishes over many messages, each of which seeks some words and avoids others. */
final class StandingWishProperties {
  private static final List<String> WORDS =
      List.of(
          "soft",
          "Soft",
          "shiny",
          "light",
          "élan",
          "elan",
          "27",
          "wi-fi",
          "red",
          "RED",
          "loud",
          "x".repeat(200));

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void word_neverStandsBothSoughtAndAvoided(@ForAll long seed) {
    Random random = new Random(seed);
    String sought = null;
    String avoided = null;
    for (int turn = 0; turn < 12; turn++) {
      List<String> words = new ArrayList<>(WORDS);
      Collections.shuffle(words, random);
      String wish = phrase(words.subList(0, random.nextInt(4)), random);
      Set<String> said = keys(wish);
      String avoid =
          phrase(
              words.subList(4, 4 + random.nextInt(4)).stream()
                  .filter(word -> !said.contains(Words.fold(word)))
                  .toList(),
              random);
      String soughtBefore = sought;
      sought = StandingWish.after(sought, wish, avoid);
      avoided = StandingWish.after(avoided, avoid, wish);
      assertThat(Collections.disjoint(keys(sought), keys(avoided)))
          .as("seed %d: %s against %s", seed, sought, avoided)
          .isTrue();
      assertThat(keys(sought)).containsAll(said);
      assertThat(keys(avoided)).containsAll(keys(avoid));
      assertThat(words(sought)).as("each once").hasSize(keys(sought).size());
      assertThat(StandingWish.after(soughtBefore, wish, avoid)).isEqualTo(sought);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void newestWords_comeFirstInTheOrderSaid(@ForAll long seed) {
    Random random = new Random(seed);
    String standing = null;
    for (int turn = 0; turn < 8; turn++) {
      String wish = phrase(shuffled(random).subList(0, 1 + random.nextInt(3)), random);
      standing = StandingWish.after(standing, wish, null);
      List<String> first = words(wish).stream().map(Words::fold).distinct().toList();
      assertThat(words(standing).stream().map(Words::fold).toList())
          .startsWith(first.toArray(String[]::new));
    }
  }

  private static List<String> shuffled(Random random) {
    List<String> words = new ArrayList<>(WORDS);
    Collections.shuffle(words, random);
    return words;
  }

  private static @Nullable String phrase(List<String> words, Random random) {
    return words.isEmpty() ? null : String.join(random.nextBoolean() ? " " : "\n", words);
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  private static Set<String> keys(@Nullable String text) {
    Set<String> keys = new HashSet<>();
    words(text).forEach(word -> keys.add(Words.fold(word)));
    return keys;
  }
}
