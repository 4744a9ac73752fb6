package io.vouch.tools.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.training.ItemFactors;
import io.vouch.tools.training.ItemNeighbours;
import io.vouch.tools.training.ItemVectors;
import io.vouch.tools.training.TrainedModels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sources of a catalogue. */
public final class Retrievers {
  private Retrievers() {}

  /**
   * All sources that can have something to say: popular, content and lexical always, the others
   * where they were trained.
   *
   * @param models of any version of the catalogue; items are matched by id
   * @param index over this catalogue
   * @param embeddings the model that made the vectors, or null for no dense source
   */
  public static List<Retriever> of(
      Catalogue catalogue,
      TrainedModels models,
      LexicalIndex index,
      @Nullable EmbeddingModel embeddings) {
    TrainedModels fitting = models.on(catalogue);
    ItemNeighbours neighbours = fitting.neighbours();
    ItemFactors factors = fitting.factors();
    ItemVectors vectors = fitting.vectors();
    List<Retriever> retrievers = new ArrayList<>();
    retrievers.add(new PopularityRetriever(catalogue, fitting.popularity()));
    if (neighbours != null) {
      retrievers.add(new ItemToItemRetriever(neighbours));
    }
    if (factors != null) {
      retrievers.add(new AlsRetriever(factors, fitting.typicalBest(), neighbours));
    }
    retrievers.add(new ContentSimilarity(catalogue));
    retrievers.add(new LexicalRetriever(index, catalogue.size()));
    if (vectors != null && embeddings != null) {
      retrievers.add(new DenseRetriever(embeddings, vectors));
    }
    return List.copyOf(retrievers);
  }
}
