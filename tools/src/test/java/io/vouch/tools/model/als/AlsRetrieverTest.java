package io.vouch.tools.model.als;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.RetrieverContract;
import io.vouch.tools.retrieval.SmallShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AlsRetrieverTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    CollaborativeFactors factors = SmallShop.TRAINED.find(CollaborativeFactors.class).orElseThrow();
    return new AlsRetriever(
        factors.items(),
        factors.typicalBest(),
        SmallShop.TRAINED.find(ItemNeighbours.class).orElse(null));
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.liked(0, 2);
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return SmallShop.liked(SmallShop.NEW_TEA);
  }

  @Override
  protected int better() {
    return 4;
  }

  @Override
  protected int worse() {
    return 1;
  }

  @Test
  void scores_personWhoCameAfterTraining_getsPersonalAnswers() {
    ItemScores tea = scores(SmallShop.liked(0, 2));
    ItemScores boots = scores(SmallShop.liked(1, 3));
    assertThat(tea.at(4)).isGreaterThan(tea.at(5));
    assertThat(boots.at(5)).isGreaterThan(boots.at(4));
  }

  @Test
  void scores_itemNobodyLiked_isZero() {
    assertThat(scores(SmallShop.liked(0)).at(SmallShop.NEW_BOOTS)).isZero();
  }

  @Test
  void scores_emptyPast_isNull() {
    assertThat(newRetriever().scores(SmallShop.nobody())).isNull();
  }
}
