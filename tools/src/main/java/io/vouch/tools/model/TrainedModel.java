package io.vouch.tools.model;

import java.io.IOException;

/** What one model has learned, by item index of one catalogue version. Immutable, thread-safe. */
public interface TrainedModel {
  /** Writes it as its {@link Model#load} reads it. */
  void save(PartOutput out) throws IOException;

  /**
   * The same for another version of the catalogue: items are matched by id, new ones have nothing,
   * missing ones are dropped.
   */
  TrainedModel onto(ItemMapping items);

  /** What it offers over the catalogue whose items it is numbered by. */
  Offer offer(Serving serving);
}
