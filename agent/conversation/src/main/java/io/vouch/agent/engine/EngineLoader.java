package io.vouch.agent.engine;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.domain.IdSource;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.VouchStore;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CatalogueBuilder;
import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.ranking.DefaultRanking;
import io.vouch.tools.ranking.SortingFormula;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.reranking.DiversityReranker;
import io.vouch.tools.retrieval.RetrieverSet;
import java.time.InstantSource;
import java.util.List;

/**
 * Builds an engine: store → catalogue → indexes → models → recommender.
 *
 * <p>Two steps, so that a server answers soon: {@link #load} with everything that is quick, {@link
 * #complete} with the search indexes as well.
 */
public final class EngineLoader {
  private final VouchStore store;
  private final ModelFiles models;
  private final IdSource ids;
  private final InstantSource clock;

  public EngineLoader(VouchStore store, ModelFiles models, IdSource ids, InstantSource clock) {
    this.store = store;
    this.models = models;
    this.ids = ids;
    this.clock = clock;
  }

  /** An engine without the indexes that take long to build; it names them. */
  public Engine load() {
    CatalogueStore stored = store.catalogue();
    CatalogueBuilder builder = Catalogue.builder(stored.schema(), stored.version());
    stored.forEach(builder::add);
    Catalogue catalogue = builder.build();
    ModelFiles.Loaded loaded = models.load(catalogue);
    Derived derived =
        new Derived(
            new CandidateIndex(catalogue),
            CatalogueVocabulary.of(catalogue),
            FieldQuestion.of(catalogue));
    return engine(derived, loaded);
  }

  /** The same engine with every index. */
  public Engine complete(Engine quick) {
    Derived derived = new Derived(quick.index(), quick.vocabulary(), quick.questions());
    return engine(derived, models.complete(quick.catalogue()));
  }

  /** What follows from the catalogue alone. */
  private record Derived(
      CandidateIndex index, CatalogueVocabulary vocabulary, List<FieldQuestion> questions) {}

  private Engine engine(Derived derived, ModelFiles.Loaded loaded) {
    Catalogue catalogue = derived.index().catalogue();
    RankingConfiguration ranking =
        store.rankings().active().orElseGet(DefaultRanking::configuration);
    RetrieverSet sources = loaded.sources();
    RecommenderModel model =
        new RecommenderModel(
            catalogue,
            derived.index(),
            sources.retrievers(),
            new SortingFormula(
                DefaultRanking.factors(catalogue, sources.retrievers(), sources.factors()),
                ranking),
            new DiversityReranker(),
            loaded.modelVersion());
    return new Engine(
        new Recommender(model, ids, clock),
        derived.vocabulary(),
        derived.questions(),
        loaded.state());
  }
}
