package io.vouch.agent.understanding.example;

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
import java.util.List;

/**
 * An example catalogue with the moments at which messages are made over it: at the start, or with a
 * slate shown. Immutable.
 */
public final class Scene {
  /** A small shop of clothes, bags and electronics. */
  public static final Scene SHOP =
      new Scene(
          CatalogueVocabulary.of(SmallCatalogues.shop()),
          List.of("s01", "s02", "s03"),
          NumberRange.below("price", 100),
          OneOf.of("colour", "red"));

  /** Films of many decades. */
  public static final Scene FILMS =
      new Scene(
          CatalogueVocabulary.of(SmallCatalogues.films()),
          List.of("f01", "f02", "f03"),
          OneOf.of("genre", "Thriller"),
          NumberRange.above("year", 2000));

  /** Board games. */
  public static final Scene GAMES =
      new Scene(
          CatalogueVocabulary.of(SmallCatalogues.games()),
          List.of("g01", "g02", "g03"),
          OneOf.of("kind", "Family"),
          NumberRange.below("price", 50));

  private final CatalogueVocabulary vocabulary;
  private final ConversationView shown;

  /**
   * @param slate ids of the items that are shown
   * @param first the condition that held first
   * @param second the one that was added
   */
  public Scene(
      CatalogueVocabulary vocabulary, List<String> slate, Constraint first, Constraint second) {
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

  /** A message after the second item of the slate was chosen. */
  public PlanningContext choosing(String message) {
    ConversationView view =
        new ConversationView(shown.slate(), shown.slate().get(1), shown.log(), shown.seen(), true);
    return new PlanningContext(message, vocabulary, view);
  }
}
