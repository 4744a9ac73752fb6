package io.vouch.simulator.product;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.constraint.Constraint;
import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Slate;
import io.vouch.tools.request.Taste.Affinity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user said, as the product takes it: constraints that hold for the slates to come, and
 * likings.
 */
record HeardInstruction(List<Constraint> constraints, List<Affinity> affinities) {
  private static final double CENTS = 100;
  private static final HeardInstruction NOTHING = new HeardInstruction(List.of(), List.of());

  static HeardInstruction of(@Nullable Instruction said, Slate lastSlate, Listings listings) {
    if (said == null) {
      return NOTHING;
    }
    int value = said.value();
    return switch (said.op()) {
      case MORE -> new HeardInstruction(List.of(), List.of(liked(value, said.strength())));
      case LESS, EXCLUDE -> only(new Constraint.Not(topic(value)));
      case DIFFERENT -> only(new Constraint.Not(topic(mostShown(lastSlate, listings))));
      case CHEAPER, BUDGET_MAX ->
          only(Constraint.NumberRange.atMost(CatalogueSchema.PRICE, value / CENTS));
      case NEWER -> only(Constraint.NumberRange.atMost(ListedCatalogue.AGE_DAYS, value));
    };
  }

  private static HeardInstruction only(Constraint constraint) {
    return new HeardInstruction(List.of(constraint), List.of());
  }

  private static Constraint topic(int topic) {
    return Constraint.OneOf.of(ListedCatalogue.TOPIC, ListedCatalogue.topicName(topic));
  }

  private static Affinity liked(int topic, double strength) {
    return new Affinity(ListedCatalogue.TOPIC, ListedCatalogue.topicName(topic), strength);
  }

  private static int mostShown(Slate slate, Listings listings) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < slate.size(); i++) {
      int count = 0;
      for (int j = 0; j < slate.size(); j++) {
        count += listings.topic(slate.item(j)) == listings.topic(slate.item(i)) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = listings.topic(slate.item(i));
      }
    }
    return best;
  }
}
