package io.vouch.tools.model.itemtoitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.RetrieverContract;
import io.vouch.tools.retrieval.SmallShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ItemToItemRetrieverTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    return new ItemToItemRetriever(SmallShop.TRAINED.find(ItemNeighbours.class).orElseThrow());
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.like(0);
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return SmallShop.like(SmallShop.NEW_TEA);
  }

  @Override
  protected int better() {
    return 2;
  }

  @Override
  protected int worse() {
    return 1;
  }

  @Test
  void scores_anchor_isZeroAndReasonNamesIt() {
    assertThat(scores(SmallShop.like(0)).at(0)).isZero();
    assertThat(newRetriever().reason(SmallShop.like(0), 2).text()).contains("Green tea 0");
  }

  @Test
  void scores_noLikeItems_usesThePast() {
    ItemScores scores = scores(SmallShop.liked(0, 2));
    assertThat(scores.at(4)).isGreaterThan(scores.at(1));
  }

  @Test
  void scores_unlikedItem_pushesItsNeighboursDown() {
    RequestContext context = SmallShop.context(new int[0], new int[] {0}, new int[] {2}, null);
    assertThat(scores(context).at(4)).isLessThan(scores(SmallShop.like(0)).at(4));
  }
}
