package io.vouch.tools.model.popularity;

import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import java.io.IOException;

/**
 * The time-decayed popularity of every item, see {@link PopularityTrainer}.
 *
 * @param byItem by item index, 0 or more; shared: nobody changes it
 */
public record Popularity(float[] byItem) implements TrainedModel {
  @Override
  public void save(PartOutput out) throws IOException {
    out.writeFloats(byItem);
  }

  @Override
  public Popularity onto(ItemMapping items) {
    return new Popularity(items.rows(byItem, 1));
  }

  @Override
  public Offer offer(Serving serving) {
    return Offer.of(new PopularityRetriever(serving.catalogue(), byItem));
  }
}
