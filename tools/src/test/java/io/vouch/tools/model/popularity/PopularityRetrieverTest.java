package io.vouch.tools.model.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.RetrieverContract;
import io.vouch.tools.retrieval.SmallShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PopularityRetrieverTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    return new PopularityRetriever(
        SmallShop.CATALOGUE, SmallShop.TRAINED.find(Popularity.class).orElseThrow().byItem());
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.nobody();
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return null;
  }

  @Override
  protected int better() {
    return 0;
  }

  @Override
  protected int worse() {
    return SmallShop.NEW_TEA;
  }

  @Test
  void scores_mostPopular_isOne() {
    ItemScores scores = scores(SmallShop.nobody());
    assertThat(scores.at(0)).isEqualTo(1f);
  }

  @Test
  void reason_onlyTheFirstTenth_namesItsPlace() {
    float[] falling = new float[SmallShop.ITEMS];
    for (int item = 0; item < falling.length; item++) {
      falling[item] = falling.length - item;
    }
    Retriever popular = new PopularityRetriever(SmallShop.CATALOGUE, falling);
    int tenth = SmallShop.ITEMS / 10;

    assertThat(popular.reason(SmallShop.nobody(), tenth - 1).text())
        .isEqualTo(
            "Number %d of %d in what people liked lately.".formatted(tenth, SmallShop.ITEMS));
    assertThat(popular.reason(SmallShop.nobody(), tenth).text())
        .isEqualTo("Some people liked it lately.");
  }

  @Test
  void scores_nothingLikedAndNoField_isNull() {
    float[] none = new float[SmallShop.ITEMS];
    assertThat(new PopularityRetriever(SmallShop.CATALOGUE, none).scores(SmallShop.nobody()))
        .isNull();
  }
}
