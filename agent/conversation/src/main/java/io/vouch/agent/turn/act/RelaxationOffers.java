package io.vouch.agent.turn.act;

import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.candidates.Loosening;
import io.vouch.tools.candidates.Relaxation;
import io.vouch.tools.candidates.Relaxations;
import java.util.ArrayList;
import java.util.List;

/** What to give up where little was found: each offer with the exact number of items it frees. */
final class RelaxationOffers {
  /** Loosened numbers first, because they cost the person least, then whole conditions to drop. */
  List<RelaxationOffer> of(Engine engine, ConstraintLog log) {
    List<Constraint> constraints = new ArrayList<>(log.constraints());
    if (!log.excluded().isEmpty()) {
      constraints.add(new Constraint.Not(new Constraint.AmongItems(log.excluded())));
    }
    ConstraintText words = new ConstraintText(engine.catalogue().schema());
    ConditionPhrases said = new ConditionPhrases(engine.catalogue().schema());
    List<RelaxationOffer> offers = new ArrayList<>();
    for (Loosening loosening : Relaxations.loosenings(engine.index(), constraints)) {
      String looser = words.of(loosening.to());
      offers.add(
          new RelaxationOffer(
              said.ifAccepted(loosening.to()),
              List.of(loosening.from()),
              loosening.itemsFreed(),
              looser));
    }
    for (Relaxation relaxation : Relaxations.minimal(engine.index(), constraints)) {
      offers.add(
          new RelaxationOffer(
              said.ifDropped(relaxation.dropped()),
              relaxation.dropped(),
              relaxation.itemsFreed(),
              null));
    }
    return offers;
  }
}
