package io.vouch.agent.tuning.control;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random corrections within the same bounds as everybody's: a controller that does not beat it has
 * shown nothing.
 *
 * <p>Each relation that was ever observed is corrected with probability one half: the intercept
 * uniformly, the penalty log-uniformly. A pure function of the seed and the number of episodes.
 */
public final class PlaceboController implements MetaController {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  private final long seed;
  private final CorrectionLimits limits;

  public PlaceboController(long seed, CorrectionLimits limits) {
    this.seed = seed;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "placebo";
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    SplittableRandom random =
        new SplittableRandom(seed + 0x9E3779B97F4A7C15L * context.state().episodes().size());
    List<Correction> corrections = new ArrayList<>();
    for (RelationKey relation : context.state().relations().keySet()) {
      List<UpliftObservation> observations = context.observations(relation);
      // Drawn for every relation, so that one more observation does not shift the others' luck.
      boolean isCorrected = random.nextBoolean();
      double change = limits.maxChange() * (2 * random.nextDouble() - 1);
      double multiplier =
          limits.minMultiplier()
              * Math.pow(limits.maxMultiplier() / limits.minMultiplier(), random.nextDouble());
      if (isCorrected && !observations.isEmpty()) {
        EpisodeKey latest = observations.get(observations.size() - 1).episode();
        corrections.add(
            new Correction(relation, change, multiplier, SAY.drawnAtRandom(), List.of(latest)));
      }
    }
    return new ControllerAnswer(new Adjust(corrections, SAY.placebo()), List.of());
  }
}
