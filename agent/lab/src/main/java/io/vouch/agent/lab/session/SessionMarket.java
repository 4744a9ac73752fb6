package io.vouch.agent.lab.session;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;

/**
 * A catalogue with people's histories and what they can say about items.
 *
 * @param name of the data, for reports
 * @param histories item indexes per person, oldest first; the last one is the item they are after
 * @param facts what they know of it
 */
public record SessionMarket(String name, Catalogue catalogue, int[][] histories, FactSource facts) {
  /** The interactions without each person's last: what a model may be trained on. */
  Interactions withoutTargets() {
    InteractionsBuilder builder = new InteractionsBuilder(catalogue.size());
    for (int person = 0; person < histories.length; person++) {
      for (int i = 0; i < histories[person].length - 1; i++) {
        builder.add(person, histories[person][i]);
      }
    }
    return builder.build();
  }
}
