package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContentSimilarityTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    return new ContentSimilarity(SmallShop.CATALOGUE);
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.like(0);
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return SmallShop.nobody();
  }

  @Override
  protected int better() {
    return SmallShop.NEW_TEA;
  }

  @Override
  protected int worse() {
    return SmallShop.NEW_BOOTS;
  }

  @Test
  void scores_newItem_isServed() {
    assertThat(scores(SmallShop.like(0)).at(SmallShop.NEW_TEA)).isPositive();
  }

  @Test
  void scores_likedCategory_countsWithoutAnyPast() {
    Taste taste =
        new Taste(
            null,
            new int[0],
            new float[0],
            List.of(new Taste.Affinity("category", "shoes", 1), new Taste.Affinity("x", "y", 1)));
    RequestContext context =
        new RequestContext(SmallShop.CATALOGUE, taste, new int[0], new int[0], null, null, 0);
    ItemScores scores = scores(context);
    assertThat(scores.at(1)).isPositive();
    assertThat(scores.at(0)).isZero();
    assertThat(newRetriever().reason(context, 1).text()).isEqualTo("It is shoes, which you like.");
  }

  @Test
  void scores_unlikedItem_isNegativeForWhatResemblesIt() {
    RequestContext context = SmallShop.context(new int[0], new int[] {0}, new int[] {1}, null);
    assertThat(scores(context).at(5)).isNegative();
  }

  @Test
  void reason_sharedNames_listsThem() {
    assertThat(newRetriever().reason(SmallShop.like(0), 6).text())
        .isEqualTo("It shares Drinks, Brand 0 with Green tea 0.");
  }
}
