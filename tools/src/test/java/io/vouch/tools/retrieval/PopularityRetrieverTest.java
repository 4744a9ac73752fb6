package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PopularityRetrieverTest extends RetrieverContract {
  @Override
  Retriever newRetriever() {
    return new PopularityRetriever(SmallShop.CATALOGUE, SmallShop.MODELS.popularity());
  }

  @Override
  RequestContext answerable() {
    return SmallShop.nobody();
  }

  @Override
  @Nullable RequestContext unanswerable() {
    return null;
  }

  @Override
  int better() {
    return 0;
  }

  @Override
  int worse() {
    return SmallShop.NEW_TEA;
  }

  @Test
  void scores_mostPopular_isOne() {
    ItemScores scores = scores(SmallShop.nobody());
    assertThat(scores.at(0)).isEqualTo(1f);
    assertThat(newRetriever().reason(SmallShop.nobody(), 0).text()).startsWith("Number 1 ");
  }

  @Test
  void scores_nothingLikedAndNoField_isNull() {
    float[] none = new float[SmallShop.ITEMS];
    assertThat(new PopularityRetriever(SmallShop.CATALOGUE, none).scores(SmallShop.nobody()))
        .isNull();
  }
}
