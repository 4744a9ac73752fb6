package io.vouch.tools.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every source must do, on {@link SmallShop}. */
public abstract class RetrieverContract {
  /** A fresh source over the small shop. */
  protected abstract Retriever newRetriever();

  /** A request to which this source has something to say. */
  protected abstract RequestContext answerable();

  /** A request to which it has nothing to say, or null if there is none. */
  protected abstract @Nullable RequestContext unanswerable();

  /** An item that must score above {@link #worse()} for the answerable request. */
  protected abstract int better();

  protected abstract int worse();

  protected ItemScores scores(RequestContext context) {
    ItemScores scores = newRetriever().scores(context);
    assertThat(scores).isNotNull();
    return scores;
  }

  @Test
  void name_anySource_isLowerSnakeCase() {
    assertThat(newRetriever().name()).matches("[a-z][a-z_]*");
  }

  @Test
  void scores_everyItem_isFiniteAndInRange() {
    ItemScores scores = scores(answerable());
    for (int item = 0; item < SmallShop.ITEMS; item++) {
      assertThat(scores.at(item)).isFinite().isBetween(-1f, 1f);
    }
  }

  @Test
  void fill_someItems_equalsAt() {
    ItemScores scores = scores(answerable());
    int[] items = {0, 3, 4, 10, 11, 99};
    float[] out = new float[6];
    scores.fill(items, 5, out);
    for (int i = 0; i < 5; i++) {
      assertThat(out[i]).isEqualTo(scores.at(items[i]));
    }
    assertThat(out[5]).isZero();
  }

  @Test
  void scores_twice_givesTheSameBits() {
    ItemScores once = scores(answerable());
    ItemScores again = scores(answerable());
    for (int item = 0; item < SmallShop.ITEMS; item++) {
      assertThat(again.at(item)).isEqualTo(once.at(item));
    }
  }

  @Test
  void scores_itemThatFits_isAboveOneThatDoesNot() {
    ItemScores scores = scores(answerable());
    assertThat(scores.at(better())).isGreaterThan(scores.at(worse()));
  }

  @Test
  void scores_nothingToGoBy_isNull() {
    RequestContext context = unanswerable();
    if (context != null) {
      assertThat(newRetriever().scores(context)).isNull();
    }
  }

  @Test
  void reason_anyItem_isOneSentence() {
    for (int item = 0; item < SmallShop.ITEMS; item++) {
      Reason reason = newRetriever().reason(answerable(), item);
      assertThat(reason.code()).matches("[A-Z][A-Z_]*");
      assertThat(reason.text()).endsWith(".").hasSizeLessThan(200);
    }
  }
}
