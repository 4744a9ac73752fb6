package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.vocabulary.NearWords.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class NearWordsProperties {

  @Property(tries = 300)
  void within_shortList_isEveryEntryThatIsNearAndSharesAPair(
      @ForAll("lists") List<String> words,
      @ForAll("word") String said,
      @ForAll @IntRange(min = 0, max = 3) int distance) {
    List<Near> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int apart = EditDistance.atMost(said, words.get(i), distance);
      if (apart <= distance && sharesAPair(said, words.get(i))) {
        all.add(new Near(i, apart));
      }
    }
    all.sort(Comparator.comparingInt(Near::distance));
    assertThat(new NearWords(words).within(said, distance, 100)).isEqualTo(all);
  }

  @Property(tries = 300)
  void within_most_isTheStartOfTheWholeAnswer(
      @ForAll("lists") List<String> words,
      @ForAll("word") String said,
      @ForAll @IntRange(min = 0, max = 5) int most) {
    NearWords near = new NearWords(words);
    List<Near> whole = near.within(said, 2, 100);
    assertThat(near.within(said, 2, most))
        .isEqualTo(whole.subList(0, Math.min(most, whole.size())));
  }

  @Property(tries = 100)
  void within_longList_stillFindsTheWordItself(@ForAll("word") String said) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      words.add(said.substring(0, said.length() - 1) + (char) ('0' + i % 10) + i);
    }
    words.add(said);
    assertThat(new NearWords(words).within(said, 1, 1)).containsExactly(new Near(500, 0));
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings().withChars("abcd").ofMinLength(1).ofMaxLength(9);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return word().list().ofMaxSize(60);
  }

  private static boolean sharesAPair(String a, String b) {
    Set<String> shared = pairs(a);
    shared.retainAll(pairs(b));
    return !shared.isEmpty();
  }

  private static Set<String> pairs(String word) {
    String marked = "^" + word + "$";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < marked.length(); i++) {
      pairs.add(marked.substring(i, i + 2));
    }
    return pairs;
  }
}
