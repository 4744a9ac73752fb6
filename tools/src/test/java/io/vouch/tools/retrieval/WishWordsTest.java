package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WishWordsTest {
  private final LexicalRetriever retriever =
      new LexicalRetriever(LexicalIndex.inMemory(SmallShop.CATALOGUE), SmallShop.CATALOGUE);
  private final WishWords words = retriever.words();

  @Test
  void of_wish_leavesStopWordsOut() {
    assertThat(words.of("the Boots for THE mountain")).containsExactly("boots", "mountain");
  }

  @Test
  void found_someItems_areWhatAtLeastOneMentions() {
    String wish = "calm boot, waterproof, of a zebra";
    assertThat(found(wish, 0)).containsExactly("calm");
    assertThat(found(wish, 1, 3)).containsExactly("boot");
    assertThat(found(wish, 0, 1)).containsExactly("calm", "boot");
    assertThat(found(wish)).isEmpty();
  }

  @Test
  void found_categoryName_isMentionedToo() {
    assertThat(found("drink", 2)).containsExactly("drink");
  }

  @Test
  void occurring_wish_isWhatAnyItemOfTheCatalogueMentions() {
    assertThat(words.occurring("calm boot, waterproof zebra")).containsExactly("calm", "boot");
  }

  private List<String> found(String wish, int... items) {
    Set<String> terms = new HashSet<>();
    IntStream.of(items).forEach(item -> terms.addAll(words.terms(item)));
    return words.found(wish, terms);
  }
}
