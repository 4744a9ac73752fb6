package io.vouch.tools.recommendation;

import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.SortingFormula;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.reranking.DiversityReranker;
import io.vouch.tools.reranking.Reranker;
import io.vouch.tools.retrieval.LexicalRetriever;
import io.vouch.tools.retrieval.WishWords;
import java.util.List;
import java.util.Optional;

/**
 * Everything needed to answer, as one immutable snapshot that is replaced as a whole.
 *
 * @param retrievers the sources, which are also factors of the formula under their names
 * @param modelVersion names the trained models among the retrievers
 */
public record RecommenderModel(
    Catalogue catalogue,
    CandidateIndex index,
    List<Retriever> retrievers,
    SortingFormula formula,
    Reranker reranker,
    String modelVersion) {
  public RecommenderModel {
    retrievers = List.copyOf(retrievers);
  }

  /** Which words of a wish items mention; empty where no source reads words. */
  public Optional<WishWords> wishWords() {
    return retrievers.stream()
        .filter(LexicalRetriever.class::isInstance)
        .map(LexicalRetriever.class::cast)
        .map(LexicalRetriever::words)
        .findFirst();
  }

  /** The default ranking and diversity over a catalogue and its sources. */
  public static RecommenderModel withDefaults(
      Catalogue catalogue, List<Retriever> retrievers, String modelVersion) {
    return new RecommenderModel(
        catalogue,
        new CandidateIndex(catalogue),
        retrievers,
        DefaultRanking.formula(catalogue, retrievers),
        new DiversityReranker(),
        modelVersion);
  }
}
