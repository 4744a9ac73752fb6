package io.vouch.simulator.product;

import io.vouch.domain.EventId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.SlateRecommender;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.ModelTraining;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.model.shipped.ShippedModels;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.retrieval.LexicalIndex;
import io.vouch.tools.retrieval.Retrievers;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The shipped recommender with its default ranking, trained on a platform's log like any shop's.
 *
 * <p>It knows the listings, the log, and what its own users click, like, buy and say. It never sees
 * the market's prediction of taste, let alone the taste.
 */
public final class ShippedPolicy implements RecommenderPolicy {
  /** The simulated platform has no calendar; recency is about ages. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  private final RecommenderModel model;

  private ShippedPolicy(RecommenderModel model) {
    this.model = model;
  }

  /** Trains all models on a log; the same log and seed give the same policy. */
  public static ShippedPolicy trained(InteractionLog log, Listings listings, long seed) {
    Catalogue catalogue = ListedCatalogue.of(listings);
    Models shipped = ShippedModels.withoutTexts();
    TrainedModels trained =
        ModelTraining.train(
            shipped.unasked(catalogue, List.of()),
            catalogue,
            interactions(log, catalogue),
            TrainingOptions.standard(seed),
            (phase, done, total) -> {});
    return new ShippedPolicy(
        RecommenderModel.withDefaults(
            catalogue,
            Retrievers.of(catalogue, shipped, trained, LexicalIndex.inMemory(catalogue))
                .retrievers(),
            trained.modelVersion()));
  }

  RecommenderModel model() {
    return model;
  }

  @Override
  public String name() {
    return "vouch";
  }

  @Override
  public SlateRecommender open(Listings listings) {
    return new ShippedRecommender(new ShippedRanking(model, CLOCK.millis()), listings);
  }

  private static Interactions interactions(InteractionLog log, Catalogue catalogue) {
    InteractionsBuilder builder = new InteractionsBuilder(catalogue.size());
    for (int row = 0; row < log.rows(); row++) {
      if (log.clicked(row)) {
        builder.add(event(log, row, EventType.CLICK), catalogue::indexOf);
        if (log.liked(row)) {
          builder.add(event(log, row, EventType.LIKE), catalogue::indexOf);
        }
      }
    }
    return builder.build();
  }

  private static Event event(InteractionLog log, int row, EventType type) {
    return new Event(
        new EventId("row" + row + type.name()),
        type,
        new PersonId("user" + log.user(row)),
        ListedCatalogue.id(log.item(row)),
        1,
        CLOCK.millis(),
        null,
        null);
  }
}
