package io.vouch.agent.product;

import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.EngineLoader;
import io.vouch.agent.engine.LazyEmbeddings;
import io.vouch.agent.engine.ModelFiles;
import io.vouch.agent.engine.RankingFor;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.engine.Training;
import io.vouch.agent.replay.Replaying;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.domain.IdSource;
import io.vouch.memory.VouchStore;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.shipped.ShippedModels;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * The product over one open store: the loaded engine, and what converses, recommends, trains and
 * replays with it. The one place that puts these together, for what ships, for the demo, for what
 * the lab measures and for tests alike. Thread-safe.
 */
public final class Product implements AutoCloseable {
  private final Foundation foundation;
  private final ModelFiles models;
  private final EngineHolder engines;

  /**
   * What a product stands on.
   *
   * @param store open; closed with the product
   * @param models the files of the models that take part
   * @param clock the only source of time
   * @param ids the only source of identifiers
   * @param language planner and narrator of a language model, or of none
   * @param rankings which ranking serves a person
   */
  public record Foundation(
      VouchStore store,
      ModelFiles models,
      InstantSource clock,
      IdSource ids,
      LanguageParts language,
      RankingFor rankings) {
    /**
     * The models that ship, no language model, and everybody is served by the active ranking.
     *
     * @param folder of the trained models, made where it is missing
     */
    public static Foundation plain(
        VouchStore store, Path folder, InstantSource clock, IdSource ids) {
      return new Foundation(
          store,
          new ModelFiles(folder, shippedModels()),
          clock,
          ids,
          LanguageParts.withoutModel(),
          RankingFor.ACTIVE);
    }

    /** The same with other language parts. */
    public Foundation speaking(LanguageParts other) {
      return new Foundation(store, models, clock, ids, other, rankings);
    }
  }

  private Product(Foundation foundation) {
    this.foundation = foundation;
    this.models = foundation.models();
    this.engines =
        new EngineHolder(
            new EngineLoader(foundation.store(), models, foundation.ids(), foundation.clock()));
  }

  /** The models that take part where nobody says otherwise. */
  public static Models shippedModels() {
    return ShippedModels.with(new LazyEmbeddings(), LazyEmbeddings.MODEL_NAME);
  }

  /** Loads the engine over what the store holds now. */
  public static Product on(Foundation foundation) {
    return new Product(foundation);
  }

  public VouchStore store() {
    return foundation.store();
  }

  public InstantSource clock() {
    return foundation.clock();
  }

  public IdSource ids() {
    return foundation.ids();
  }

  public EngineHolder engines() {
    return engines;
  }

  /**
   * The conversation, made anew: it learns the shapes of its JSON in its first turns, so keep it.
   */
  public ChatService chat() {
    return new ChatService(
        engines,
        foundation.store(),
        foundation.language(),
        foundation.ids(),
        foundation.rankings());
  }

  public Conversations conversations() {
    return new Conversations(foundation.store());
  }

  public Recommending recommending() {
    return new Recommending(foundation.store(), foundation.clock(), foundation.rankings());
  }

  /**
   * The training of this catalogue.
   *
   * @param also names of models that are trained beside the usual ones
   */
  public Training training(List<String> also) {
    return new Training(foundation.store(), models, engines, also);
  }

  /** Stored conversations, run again. */
  public Replaying replaying() {
    return new Replaying(foundation.store(), engines, foundation.ids());
  }

  @Override
  public void close() {
    engines.close();
    foundation.store().close();
  }
}
