package io.vouch.agent.turn.act;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.simulator.demo.DemoMarket;
import java.util.List;

/** The scene over the demo market, for tests. */
final class MarketScene {
  static final Scene MARKET =
      new Scene(
          CatalogueVocabulary.of(DemoMarket.standard().catalogue()),
          List.of("kettles-amaro", "kettles-anholt", "kettles-calder"),
          OneOf.of("category", "Kettles"),
          NumberRange.below("price", 70));

  private MarketScene() {}
}
