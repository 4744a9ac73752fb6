package io.vouch.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.FactId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.people.Impression;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.Validity;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.request.Taste;
import io.vouch.tools.request.Taste.Affinity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's taste, and what is written down of a slate that she was shown. */
final class RecommendingTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final long NOW = Shelves.CLOCK.millis();

  @TempDir private Path folder;
  private Shelves shelves;
  private EngineHolder engines;

  @BeforeEach
  void open() {
    shelves = Shelves.with(folder, 20);
    engines = new EngineHolder(shelves.loader());
  }

  @AfterEach
  void close() {
    engines.close();
    shelves.close();
  }

  @Test
  void taste_events_countByTypeInTheOrderOfTheirTime() {
    append(
        event("e1", EventType.PURCHASE, 3, 1, 100),
        event("e2", EventType.CLICK, 4, 1, 200),
        event("e3", EventType.IMPRESSION, 5, 1, 300),
        event("e4", EventType.RATING, 6, 1, 400),
        event("e5", EventType.DISLIKE, 7, 1, 500),
        event("e6", EventType.CLICK, 99, 1, 600));
    Taste taste = taste();
    assertThat(taste.items())
        .as("an impression and an item that is gone say nothing")
        .containsExactly(indexes(3, 4, 6, 7));
    assertThat(taste.weights()).containsExactly(5f, 1f, -1.5f, -4f);
  }

  @Test
  void taste_manyEvents_isThatOfTheNewestFiveHundred() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 510; i++) {
      events.add(event("e" + i, EventType.CLICK, i < 10 ? 0 : 1, 1, i));
    }
    shelves.store().events().append(events);
    assertThat(taste().items()).hasSize(500).containsOnly(indexes(1));
  }

  @Test
  void taste_statedFacts_areItemsOrAffinities() {
    shelves
        .store()
        .profiles()
        .append(
            List.of(
                fact("f1", FactPolarity.LIKES, "item", Shelves.id(2).value(), 0.5),
                fact("f2", FactPolarity.DISLIKES, "category", "Lamps", 0.8),
                fact("f3", FactPolarity.LIKES, "item", "gone", 1)));
    Taste taste = taste();
    assertThat(taste.items()).containsExactly(indexes(2));
    assertThat(taste.weights()).containsExactly(2f);
    assertThat(taste.affinities()).containsExactly(new Affinity("category", "Lamps", -0.8));
  }

  @Test
  void recommend_slate_isLoggedAsShown() {
    Recommendation slate = recommending(RankingFor.ACTIVE).recommend(engines.current(), of(ADA));
    assertThat(shelves.store().events().impressions(ADA, 10))
        .hasSize(5)
        .allSatisfy(shown -> {
          assertThat(shown.recommendationId()).isEqualTo(slate.id());
          assertThat(shown.timestampMillis()).isEqualTo(NOW);
        })
        .extracting(Impression::item)
        .containsExactlyInAnyOrderElementsOf(
            slate.items().stream().map(item -> item.item()).toList());
  }

  @Test
  void preview_slate_isNotLogged() {
    recommending(RankingFor.ACTIVE).preview(engines.current(), of(ADA));
    assertThat(shelves.store().events().impressions(ADA, 10)).isEmpty();
  }

  @Test
  void recommend_rankingOfAnExperiment_servesPeopleOnly() {
    List<PersonId> asked = new ArrayList<>();
    RankingFor watching =
        (current, person, now) -> {
          asked.add(person);
          assertThat(now).isEqualTo(NOW);
          return current;
        };
    recommending(watching).recommend(engines.current(), of(ADA));
    recommending(watching).recommend(engines.current(), RecommendationRequest.of(null, "home", 5));
    recommending(watching).preview(engines.current(), of(ADA));
    assertThat(asked).as("nobody is assigned by a preview").containsExactly(ADA);
  }

  @Test
  void recommend_unknownAnchor_isRefusedAndNothingIsLogged() {
    for (boolean liked : List.of(true, false)) {
      List<ItemId> unknown = List.of(new ItemId("gone"));
      RecommendationRequest request =
          new RecommendationRequest(
              ADA,
              "home",
              5,
              List.of(),
              List.of(),
              liked ? unknown : List.of(),
              liked ? List.of() : unknown,
              null,
              null,
              SeenPolicy.HIDE);
      assertThatThrownBy(
              () -> recommending(RankingFor.ACTIVE).recommend(engines.current(), request))
          .isInstanceOfSatisfying(
              VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
          .hasMessageContaining("(gone)");
    }
    assertThat(shelves.store().events().impressions(ADA, 10)).isEmpty();
  }

  @Test
  void lazyEmbeddings_untilAsked_loadNothing() {
    assertThat(new LazyEmbeddings().dimension()).isEqualTo(384);
  }

  private Recommending recommending(RankingFor rankings) {
    return new Recommending(shelves.store(), Shelves.CLOCK, rankings);
  }

  private static RecommendationRequest of(PersonId person) {
    return RecommendationRequest.of(person, "home", 5);
  }

  private Taste taste() {
    return new TasteReader(shelves.store()).read(ADA, engines.current().catalogue(), NOW);
  }

  private int[] indexes(int... numbers) {
    int[] indexes = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      indexes[i] = engines.current().catalogue().indexOf(Shelves.id(numbers[i]));
    }
    return indexes;
  }

  private void append(Event... events) {
    shelves.store().events().append(List.of(events));
  }

  private static Event event(String id, EventType type, int item, double value, long atMillis) {
    return new Event(new EventId(id), type, ADA, Shelves.id(item), value, atMillis, null, null);
  }

  private static ProfileEvent fact(
      String id, FactPolarity polarity, String field, String value, double strength) {
    return new ProfileEvent.Asserted(
        new FactId(id), ADA, polarity, field, value, strength, new TurnId("t"), 1, Validity.ALWAYS);
  }
}
