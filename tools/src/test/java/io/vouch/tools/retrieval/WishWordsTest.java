package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(words.found(wish, new int[] {0})).containsExactly("calm");
    assertThat(words.found(wish, new int[] {1, 3})).containsExactly("boot");
    assertThat(words.found(wish, new int[] {0, 1})).containsExactly("calm", "boot");
    assertThat(words.found(wish, new int[0])).isEmpty();
  }

  @Test
  void found_categoryName_isMentionedToo() {
    assertThat(words.found("drink", new int[] {2})).containsExactly("drink");
  }

  @Test
  void occurring_wish_isWhatAnyItemOfTheCatalogueMentions() {
    assertThat(words.occurring("calm boot, waterproof zebra")).containsExactly("calm", "boot");
  }
}
