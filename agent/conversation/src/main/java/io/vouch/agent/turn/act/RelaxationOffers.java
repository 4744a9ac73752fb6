package io.vouch.agent.turn.act;

import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.Loosening;
import io.vouch.tools.candidates.Relaxation;
import io.vouch.tools.candidates.Relaxations;
import java.util.ArrayList;
import java.util.List;

/** What to give up where little was found: each offer with the exact number of items it frees. */
final class RelaxationOffers {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  /** Loosened numbers first, because they cost the person least, then whole conditions to drop. */
  List<RelaxationOffer> of(Engine engine, ConstraintLog log) {
    List<Constraint> constraints = new ArrayList<>(log.constraints());
    if (!log.excluded().isEmpty()) {
      constraints.add(new Constraint.Not(new Constraint.AmongItems(log.excluded())));
    }
    ConstraintText words = new ConstraintText(engine.catalogue().schema());
    List<RelaxationOffer> offers = new ArrayList<>();
    for (Loosening loosening : Relaxations.loosenings(engine.index(), constraints)) {
      String looser = words.of(loosening.to());
      offers.add(
          new RelaxationOffer(
              SAY.ifYouAccept(looser), List.of(loosening.from()), loosening.itemsFreed(), looser));
    }
    for (Relaxation relaxation : Relaxations.minimal(engine.index(), constraints)) {
      String dropped =
          relaxation.dropped().stream()
              .map(words::of)
              .map(SAY::quoted)
              .reduce(SAY::both)
              .orElseThrow();
      offers.add(
          new RelaxationOffer(
              SAY.ifYouDrop(dropped), relaxation.dropped(), relaxation.itemsFreed(), null));
    }
    return offers;
  }
}
