package io.vouch.agent.web;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.TasteReader;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What each source of relevance would recommend alone, beside what all of them do together. Nothing
 * is logged as shown.
 */
@Singleton
class Sources {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final int SHOWN = 8;

  private final TasteReader tastes;
  private final IdSource ids;
  private final InstantSource clock;

  @Inject
  Sources(VouchStore store, IdSource ids, InstantSource clock) {
    this.tastes = new TasteReader(store);
    this.ids = ids;
    this.clock = clock;
  }

  /** The slate of one source; empty where it has nothing to say. */
  @Schema(name = "SourceSlate")
  public record SourceSlate(String source, String name, List<SourceItem> items) {}

  /** An item of such a slate. */
  @Schema(name = "SourceItem")
  public record SourceItem(String itemId, String title, double score) {}

  /** For a person, or by likeness to an item, or both. */
  List<SourceSlate> sideBySide(Engine engine, @Nullable PersonId person, @Nullable ItemId like) {
    RecommendationRequest request =
        new RecommendationRequest(
            person,
            "console",
            SHOWN,
            List.of(),
            List.of(),
            like == null ? List.of() : List.of(like),
            List.of(),
            null,
            null,
            SeenPolicy.HIDE);
    Taste taste =
        person == null
            ? Taste.unknown(null)
            : tastes.read(person, engine.catalogue(), clock.millis());
    List<SourceSlate> slates = new ArrayList<>();
    slates.add(
        new SourceSlate(
            "all",
            SAY.allTogether(),
            items(engine, engine.recommender().recommend(request, taste))));
    for (Retriever retriever : engine.model().retrievers()) {
      Recommendation alone = alone(engine.model(), retriever.name()).recommend(request, taste);
      slates.add(
          new SourceSlate(
              retriever.name(),
              engine.models().words().of(retriever.name()),
              items(engine, alone)));
    }
    return slates;
  }

  private Recommender alone(RecommenderModel model, String source) {
    return new Recommender(
        new RecommenderModel(
            model.catalogue(),
            model.index(),
            model.retrievers(),
            model
                .formula()
                .with(
                    new RankingConfiguration(
                        "only-" + source, Map.of(source, 1.0), SAY.oneAlone())),
            model.reranker(),
            model.modelVersion()),
        ids,
        clock);
  }

  /** A score of 0 means that the source does not speak for the item. */
  private static List<SourceItem> items(Engine engine, Recommendation slate) {
    return slate.items().stream()
        .filter(item -> item.explanation().score() != 0)
        .map(item ->
            new SourceItem(
                item.item().value(),
                engine.catalogue().title(engine.catalogue().indexOf(item.item())),
                item.explanation().score()))
        .toList();
  }
}
