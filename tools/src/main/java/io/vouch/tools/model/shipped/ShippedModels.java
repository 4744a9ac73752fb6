package io.vouch.tools.model.shipped;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.als.AlsModel;
import io.vouch.tools.model.ease.EaseModel;
import io.vouch.tools.model.gfcf.GraphFilterModel;
import io.vouch.tools.model.itemtoitem.ItemToItemModel;
import io.vouch.tools.model.popularity.PopularityModel;
import io.vouch.tools.model.textvectors.TextVectorModel;
import java.util.ArrayList;
import java.util.List;

/** The list of the models that ship: the one place that a new model is added to. */
public final class ShippedModels {
  private ShippedModels() {}

  /** All of them. */
  public static Models with(EmbeddingModel embeddings, String embeddingName) {
    List<Model> models = new ArrayList<>(ofEvents());
    models.add(new TextVectorModel(embeddings, embeddingName));
    return new Models(models);
  }

  /** Those that need no sentence model. */
  public static Models withoutTexts() {
    return new Models(ofEvents());
  }

  private static List<Model> ofEvents() {
    return List.of(
        new PopularityModel(),
        new ItemToItemModel(),
        new AlsModel(),
        new EaseModel(),
        new GraphFilterModel());
  }
}
