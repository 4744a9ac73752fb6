package io.vouch.tools.model.popularity;

import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import java.io.IOException;
import java.util.Map;

/**
 * What many people liked lately, the source {@code popular}. Untrained, it offers what the
 * catalogue itself says about popularity.
 */
public final class PopularityModel implements Model {
  private static final PopularityMessages SAY = Messages.of(PopularityMessages.class);

  /** Its name. */
  public static final String NAME = "popularity";

  @Override
  public String name() {
    return NAME;
  }

  /** Nothing: versions of trainings are older than this model's name, and must not change. */
  @Override
  public byte[] identity(TrainingData data) {
    return new byte[0];
  }

  @Override
  public Learned train(TrainingData data, long seed) {
    Popularity popularity = new Popularity(PopularityTrainer.train(data.interactions()));
    data.listener().progress(SAY.phase(), 1, 1);
    return new Learned.Something(popularity);
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return new Popularity(in.readFloats());
  }

  @Override
  public Offer untrained(Catalogue catalogue) {
    return Offer.of(new PopularityRetriever(catalogue, new float[catalogue.size()]));
  }

  @Override
  public Map<String, String> words() {
    return Map.of(PopularityRetriever.NAME, SAY.factor());
  }
}
