package io.vouch.agent.evaluation;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.simulator.demo.DemoMarket;
import java.util.List;

/**
 * The catalogues of the published requests with the moments at which these are made: at the start,
 * or with a slate shown.
 */
public enum Scene {
  SHOP(
      CatalogueVocabulary.of(SmallCatalogues.shop()),
      List.of("s01", "s02", "s03"),
      NumberRange.below("price", 100),
      OneOf.of("colour", "red")),
  FILMS(
      CatalogueVocabulary.of(SmallCatalogues.films()),
      List.of("f01", "f02", "f03"),
      OneOf.of("genre", "Thriller"),
      NumberRange.above("year", 2000)),
  GAMES(
      CatalogueVocabulary.of(SmallCatalogues.games()),
      List.of("g01", "g02", "g03"),
      OneOf.of("kind", "Family"),
      NumberRange.below("price", 50)),
  MARKET(
      CatalogueVocabulary.of(DemoSessions.catalogue(DemoMarket.standard())),
      List.of("kettles-amaro", "kettles-anholt", "kettles-calder"),
      OneOf.of("category", "Kettles"),
      NumberRange.below("price", 70));

  private final CatalogueVocabulary vocabulary;
  private final ConversationView shown;

  Scene(CatalogueVocabulary vocabulary, List<String> slate, Constraint first, Constraint second) {
    this.vocabulary = vocabulary;
    ConstraintLog log =
        ConstraintLog.empty()
            .with(1, List.of(new LogChange.Add(first, Combination.REPLACES)))
            .with(2, List.of(new LogChange.Add(second, Combination.REPLACES)));
    this.shown = new ConversationView(slate.stream().map(ItemId::new).toList(), null, log);
  }

  public CatalogueVocabulary vocabulary() {
    return vocabulary;
  }

  /** A message at the start of a conversation, or after a slate was shown. */
  public PlanningContext says(String message, boolean afterSlate) {
    return new PlanningContext(message, vocabulary, afterSlate ? shown : ConversationView.empty());
  }
}
