package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.request.Retriever;
import org.junit.jupiter.api.Test;

final class RetrieversTest {
  @Test
  void of_trainedModels_hasEverySourceOnce() {
    try (LexicalIndex index = LexicalIndex.inMemory(SmallShop.CATALOGUE)) {
      assertThat(
              Retrievers.of(SmallShop.CATALOGUE, SmallShop.MODELS, SmallShop.TRAINED, index)
                  .retrievers())
          .extracting(Retriever::name)
          .containsExactly("popular", "item_to_item", "collaborative", "content", "lexical");
    }
  }

  @Test
  void of_untrainedModels_hasThoseThatNeedNoTraining() {
    try (LexicalIndex index = LexicalIndex.inMemory(SmallShop.CATALOGUE)) {
      TrainedModels untrained = TrainedModels.untrained(SmallShop.CATALOGUE);
      assertThat(
              Retrievers.of(SmallShop.CATALOGUE, SmallShop.MODELS, untrained, index).retrievers())
          .extracting(Retriever::name)
          .containsExactly("popular", "content", "lexical");
    }
  }
}
