package io.vouch.agent.lab.session;

import io.vouch.tools.model.ModelTraining;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.model.itemtoitem.ItemToItemTrainer;
import io.vouch.tools.model.popularity.Popularity;
import io.vouch.tools.model.shipped.ShippedModels;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.Retrievers;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;
import java.time.InstantSource;
import java.util.List;

/**
 * What the policies of a session evaluation rank with, none of which has seen a target.
 *
 * @param trained the product's own models
 * @param recommender over them, default ranking and diversity
 * @param popularity by item index
 * @param neighbours every pair of items, not only the nearest that the product keeps
 */
public record SessionModels(
    TrainedModels trained,
    RecommenderModel recommender,
    float[] popularity,
    ItemNeighbours neighbours,
    InstantSource clock) {

  public static SessionModels train(
      SessionMarket market, InstantSource clock, TrainingListener listener) {
    Interactions interactions = market.withoutTargets();
    Models models = ShippedModels.withoutTexts();
    TrainingOptions options = TrainingOptions.standard(1);
    TrainedModels trained =
        ModelTraining.train(
            models.unasked(market.catalogue(), List.of()),
            market.catalogue(),
            interactions,
            options,
            listener);
    ItemNeighbours all =
        new ItemToItemTrainer(market.catalogue().size(), new ParallelRows(options.threads()))
            .train(interactions, listener);
    RecommenderModel recommender =
        RecommenderModel.withDefaults(
            market.catalogue(),
            Retrievers.of(
                    market.catalogue(), models, trained, LexicalIndex.inMemory(market.catalogue()))
                .retrievers(),
            trained.modelVersion());
    return new SessionModels(
        trained, recommender, trained.find(Popularity.class).orElseThrow().byItem(), all, clock);
  }
}
