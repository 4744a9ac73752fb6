package io.vouch.agent.engine;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Impression;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.request.Taste;
import java.time.InstantSource;

/**
 * Recommends outside of a conversation: reads the person's taste, ranks, logs the impressions.
 * Thread-safe.
 */
public final class Recommending {
  private static final EngineMessages SAY = Messages.of(EngineMessages.class);

  private final VouchStore store;
  private final TasteReader tastes;
  private final InstantSource clock;
  private final RankingFor rankings;

  /**
   * @param rankings which ranking serves a person
   */
  public Recommending(VouchStore store, InstantSource clock, RankingFor rankings) {
    this.rankings = rankings;
    this.store = store;
    this.tastes = new TasteReader(store);
    this.clock = clock;
  }

  /**
   * The slate for a request.
   *
   * @throws VouchException NOT_FOUND if an anchor is not in the catalogue
   */
  public Recommendation recommend(Engine engine, RecommendationRequest request) {
    long now = clock.millis();
    PersonId person = request.person();
    Engine ranking = person == null ? engine : rankings.engine(engine, person, now);
    Recommendation slate = preview(ranking, request);
    store
        .events()
        .appendImpressions(
            slate.items().stream()
                .map(item ->
                    new Impression(
                        slate.id(),
                        person,
                        item.item(),
                        item.rank(),
                        item.propensity(),
                        slate.surface(),
                        slate.configurationVersion(),
                        now))
                .toList());
    return slate;
  }

  /**
   * The slate for a request that nobody is shown: no impression is logged.
   *
   * @throws VouchException NOT_FOUND if an anchor is not in the catalogue
   */
  public Recommendation preview(Engine engine, RecommendationRequest request) {
    request.likeItems().forEach(item -> requireKnown(engine, item));
    request.unlikeItems().forEach(item -> requireKnown(engine, item));
    PersonId person = request.person();
    Taste taste =
        person == null
            ? Taste.unknown(null)
            : tastes.read(person, engine.catalogue(), clock.millis());
    return engine.recommender().recommend(request, taste);
  }

  private static void requireKnown(Engine engine, ItemId item) {
    if (engine.catalogue().indexOf(item) < 0) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noItem(item));
    }
  }
}
