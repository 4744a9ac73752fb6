package io.vouch.tools.model.textvectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.RetrieverContract;
import io.vouch.tools.retrieval.SmallShop;
import io.vouch.tools.training.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DenseRetrieverTest extends RetrieverContract {
  @Override
  protected Retriever newRetriever() {
    return new DenseRetriever(
        MODEL,
        EmbeddingTraining.train(SmallShop.CATALOGUE, MODEL, "words", TrainingListener.SILENT));
  }

  @Override
  protected RequestContext answerable() {
    return SmallShop.wish("leather for wet mountains");
  }

  @Override
  protected @Nullable RequestContext unanswerable() {
    return SmallShop.nobody();
  }

  @Override
  protected int better() {
    return 1;
  }

  @Override
  protected int worse() {
    return 0;
  }

  private static final EmbeddingModel MODEL = new BagOfWordsModel(false);

  @Test
  void scores_likeItem_prefersItsKind() {
    ItemScores scores = scores(SmallShop.like(0));
    assertThat(scores.at(2)).isGreaterThan(scores.at(1));
  }

  @Test
  void scores_avoidedWords_turnAwayFromTheirMeaning() {
    RequestContext wished = SmallShop.wish("calm evening leather mountains");
    RequestContext avoiding =
        SmallShop.asked(SmallShop.CATALOGUE, wished.wish(), "leather mountains");
    float leadBefore = scores(wished).at(0) - scores(wished).at(1);
    assertThat(scores(avoiding).at(0) - scores(avoiding).at(1)).isGreaterThan(leadBefore);
  }

  @Test
  void scores_modelFails_isNull() {
    EmbeddingModel failing = new BagOfWordsModel(true);
    ItemVectors vectors =
        EmbeddingTraining.train(SmallShop.CATALOGUE, MODEL, "words", TrainingListener.SILENT);
    assertThat(new DenseRetriever(failing, vectors).scores(SmallShop.wish("tea"))).isNull();
  }
}
