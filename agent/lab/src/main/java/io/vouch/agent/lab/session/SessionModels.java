package io.vouch.agent.lab.session;

import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.Retrievers;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ItemNeighbours;
import io.vouch.tools.training.ItemToItemTrainer;
import io.vouch.tools.training.ModelTraining;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainedModels;
import io.vouch.tools.training.TrainingListener;
import io.vouch.tools.training.TrainingOptions;
import java.time.InstantSource;

/**
 * What the policies of a session evaluation rank with, none of which has seen a target.
 *
 * @param recommender the product's own models, default ranking and diversity
 * @param popularity by item index
 * @param neighbours every pair of items, not only the nearest that the product keeps
 */
public record SessionModels(
    RecommenderModel recommender,
    float[] popularity,
    ItemNeighbours neighbours,
    InstantSource clock) {

  public static SessionModels train(
      SessionMarket market, InstantSource clock, TrainingListener listener) {
    Interactions interactions = market.withoutTargets();
    TrainingOptions options = TrainingOptions.standard(1);
    TrainedModels trained =
        ModelTraining.train(market.catalogue(), interactions, options, listener);
    ItemNeighbours all =
        new ItemToItemTrainer(market.catalogue().size(), new ParallelRows(options.threads()))
            .train(interactions, listener);
    RecommenderModel recommender =
        RecommenderModel.withDefaults(
            market.catalogue(),
            Retrievers.of(
                market.catalogue(), trained, LexicalIndex.inMemory(market.catalogue()), null),
            trained.modelVersion());
    return new SessionModels(recommender, trained.popularity(), all, clock);
  }
}
