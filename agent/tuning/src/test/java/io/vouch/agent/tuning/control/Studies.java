package io.vouch.agent.tuning.control;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.SearchedParameters;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.tools.belief.BeliefChannel;
import io.vouch.tools.belief.FaithfulBelief;
import io.vouch.tools.belief.OnlineLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small studies in which orders fall short of what was promised by a given amount each round. */
final class Studies {
  static final RelationKey ORDERS = new RelationKey("orders", "influence.order");
  static final RelationKey CLICKS = new RelationKey("clicks", "ads_top10_rate");
  private static final BeliefChannel BELIEF = new FaithfulBelief();

  private Studies() {}

  static EpisodeKey key(int round) {
    return new EpisodeKey("r" + round);
  }

  /** A study whose rounds missed the believed uplift of orders by those errors. */
  static ControlContext withErrors(double... errors) {
    List<TuningEvent> events = new ArrayList<>();
    events.add(new RelationSeeded(BELIEF.prior(ORDERS)));
    events.add(new RelationSeeded(BELIEF.prior(CLICKS)));
    events.add(
        new PenaltyMoved(
            new PenaltyUpdate("influence.order", key(1), PenaltyMoved.SEED, 0, 0, 20_000, 20_000)));
    Relation relation = BELIEF.prior(ORDERS);
    for (int round = 1; round <= errors.length; round++) {
      Uplift online = new Uplift(relation.predict(0.1) + errors[round - 1], 0.02);
      UpliftObservation observation = new UpliftObservation(ORDERS, key(round), 0.1, online);
      Relation next = BELIEF.update(relation, observation);
      events.addAll(round(round, online));
      events.add(new RelationObserved(observation));
      events.add(new RelationMoved(new RelationUpdate(key(round), "lms", relation, next)));
      relation = next;
    }
    TuningState state = TuningState.EMPTY.after(events);
    return new ControlContext(
        key(errors.length + 1), state, List.of(OnlineLimit.atLeast("orders", -0.01)));
  }

  private static List<TuningEvent> round(int round, Uplift online) {
    SearchedParameters searched =
        new SearchedParameters(
            Map.of("order", 1.0), 0, Map.of("influence.order", 0.1), Map.of(), Map.of());
    return List.of(
        new EpisodeSearched(key(round), round, searched, List.of()),
        new EpisodeDeployed(key(round), new Deployment(new WindowId("w" + round), "v" + round, 1)),
        new EpisodeObserved(key(round), new OnlineOutcome(Map.of("orders", online), 2)));
  }
}
