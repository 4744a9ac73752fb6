package io.vouch.tools.model.itemtoitem;

import io.vouch.messages.Messages;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import java.io.IOException;
import java.util.Map;

/** What the people who liked an item also liked, the source {@code item_to_item}. */
public final class ItemToItemModel implements Model {
  private static final ItemToItemMessages SAY = Messages.of(ItemToItemMessages.class);

  /** Its name. */
  public static final String NAME = "item_to_item";

  /** Neighbours kept of each item; as ItemKNN is usually run, between 20 and 200. */
  public static final int NEIGHBOURS = 50;

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
    ItemNeighbours neighbours =
        new ItemToItemTrainer(NEIGHBOURS, data.parallel())
            .train(data.interactions(), data.listener());
    return neighbours.neighbours().length > 0
        ? new Learned.Something(neighbours)
        : new Learned.Nothing(SAY.noPairs());
  }

  @Override
  public TrainedModel load(PartInput in) throws IOException {
    return new ItemNeighbours(in.readInts(), in.readInts(), in.readFloats());
  }

  @Override
  public Map<String, String> words() {
    return Map.of(ItemToItemRetriever.NAME, SAY.factor());
  }
}
