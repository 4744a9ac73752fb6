package io.vouch.agent.lab.request;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.simulator.demo.DemoMarket;
import java.util.List;
import java.util.Locale;

/** The scenes of the published requests. */
enum PublishedScene {
  SHOP(Scene.SHOP),
  FILMS(Scene.FILMS),
  GAMES(Scene.GAMES),
  MARKET(
      new Scene(
          CatalogueVocabulary.of(DemoMarket.standard().catalogue()),
          List.of("kettles-amaro", "kettles-anholt", "kettles-calder"),
          OneOf.of("category", "Kettles"),
          NumberRange.below("price", 70)));

  private final Scene scene;

  PublishedScene(Scene scene) {
    this.scene = scene;
  }

  Scene scene() {
    return scene;
  }

  /** As it stands in reports and in the names of files. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
